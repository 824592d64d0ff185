import { fileURLToPath } from "node:url";

/** The directory of the workspace, without a slash at the end. */
export const root = fileURLToPath(new URL("../..", import.meta.url)).replace(/[\\/]$/, "");
