import { buildExtension, buildSdk } from "./buildPackages.ts";

await buildSdk();
await buildExtension();
