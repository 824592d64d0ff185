#!/usr/bin/env node
// A shim, since a package manager links only a bin that exists when it installs: the program itself is built later.
import { existsSync } from "node:fs";

const program = new URL("../dist/cli/main.js", import.meta.url);

if (existsSync(program)) {
  await import(program.href);
} else {
  process.stderr.write("waypost: not built yet. Run “pnpm build” in the project first.\n");
  process.exitCode = 4;
}
