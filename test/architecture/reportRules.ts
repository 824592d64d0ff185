import { readCitations, readRules } from "./readRules.ts";

/** Prints which rules of docs/semantics.md tests cite: `pnpm rules`. */
const citations = readCitations(["sdk", "extension", "examples", "test"]);
const rules = readRules();
for (const rule of rules) {
  const files = citations.filter((citation) => citation.rule === rule).map(({ path }) => path);
  const places = [...new Set(files)].join(", ");
  process.stdout.write(`${String(rule).padStart(3)}  ${String(files.length).padStart(3)}  ${places}\n`);
}
const cited = rules.filter((rule) => citations.some((citation) => citation.rule === rule));
process.stdout.write(`\n${cited.length} of ${rules.length} rules are cited by a test.\n`);
