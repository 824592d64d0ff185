import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { readApiEntries } from "./apiEntries.js";
import { readApi } from "./readApi.js";
import { toApiPages } from "./toApiPages.js";

// pnpm --filter @waypost/sdk reference, after a change of a public export or its docstring
const folder = new URL("../../../docs/reference/api/", import.meta.url);
const pages = toApiPages(readApi(readApiEntries()));
mkdirSync(folder, { recursive: true });
for (const name of readdirSync(folder)) if (!pages.has(name)) rmSync(new URL(name, folder));
for (const [name, text] of pages) writeFileSync(new URL(name, folder), text);
