import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { openExample } from "../openExample.ts";
import { createPeople } from "./createPeople.ts";
import { scenarios } from "./scenarios.ts";
import { toImportFiles } from "./toImportFiles.ts";

/*
 * pnpm tsx examples/people/generate.ts oncology-launch --size 1000 --out some/directory
 * pnpm tsx examples/people/generate.ts customer-life-cycle --size 1000 --out some/directory
 */
const { values, positionals } = parseArgs({
  options: { size: { type: "string", default: "1000" }, out: { type: "string" } },
  allowPositionals: true,
});
const scenario = scenarios.find(({ folder }) => folder === positionals[0]);
if (scenario === undefined)
  throw new Error(`Name one of ${scenarios.map(({ folder }) => folder).join(", ")}.`);
if (values.out === undefined) throw new Error("--out DIRECTORY says where the files go.");
const size = Number(values.size);
if (!Number.isSafeInteger(size) || size < 1) throw new Error(`${values.size} is not a count.`);

const { journey } = openExample(join(import.meta.dirname, "..", scenario.folder), Date.parse(scenario.until));
mkdirSync(values.out, { recursive: true });
for (const [name, text] of Object.entries(toImportFiles(createPeople(journey, scenario, size)))) {
  writeFileSync(join(values.out, name), text);
  process.stdout.write(`${join(values.out, name)}: ${text.split("\n").length - 2} rows\n`);
}
