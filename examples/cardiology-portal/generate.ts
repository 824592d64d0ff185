import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { createCampaign, createExample } from "./population.ts";
import { toCsvFiles } from "./toCsvFiles.ts";

/*
 * pnpm tsx examples/cardiology-portal/generate.ts                                     the example's 72, into data/
 * … generate.ts --size 4847 --out some/directory                                     a campaign
 * … generate.ts --size 5000 --events 100000 --out some/directory                     with older newsletters
 */
const { values } = parseArgs({
  options: { size: { type: "string" }, events: { type: "string" }, out: { type: "string" } },
});
const people =
  values.size === undefined
    ? createExample()
    : createCampaign({ size: toCount(values.size), events: toCount(values.events ?? "0") });
if (values.size !== undefined && values.out === undefined) throw new Error("--size needs --out DIRECTORY.");
const directory = values.out ?? join(import.meta.dirname, "data");
mkdirSync(directory, { recursive: true });
for (const [name, text] of Object.entries(toCsvFiles(people))) {
  writeFileSync(join(directory, name), text);
  process.stdout.write(`${join(directory, name)}: ${text.split("\n").length - 2} rows\n`);
}

function toCount(text: string): number {
  const count = Number(text);
  if (!Number.isSafeInteger(count) || count < 0) throw new Error(`${text} is not a count.`);
  return count;
}
