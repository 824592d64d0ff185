import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { journeyFormat } from "../model/journeySchema.js";
import { hashJourney } from "../model/version.js";
import { checkJourney } from "../rules/checkJourney.js";
import { migrations } from "./migrations.js";
import { openJourneyText } from "./openJourney.js";

/** What the golden document of each released format means, for ever: a line is added here and never changed. */
const hashByFormat: readonly string[] = [
  "98c6c798a0b4ef7e613d119d039690de51031ffdbd848bebedcf46fd774582cc",
  "c07ffee3732d3759273e129518ad46c618d97407eb6243085a839d80e38ccd7a",
];

const released = Array.from({ length: journeyFormat + 1 }, (_, format) => format);
const folder = join(import.meta.dirname, "golden");

function openGolden(format: number) {
  const opened = openJourneyText(readFileSync(join(folder, `format${format}.golden.json`), "utf8"));
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}

describe("migrations", () => {
  test("there is one, by a name of its own, from every released format but the present", () => {
    expect(migrations.map(({ from }) => from)).toEqual(released.slice(0, -1));
    expect(new Set(migrations.map(({ name }) => name)).size).toBe(migrations.length);
  });

  test("lead each to a later format, and change nothing that they are given", () => {
    for (const { from, migrate } of migrations) {
      const before = JSON.parse(readFileSync(join(folder, `format${from}.golden.json`), "utf8"));
      const kept = structuredClone(before);
      expect(migrate(before).format).toBeGreaterThan(from);
      expect(before).toEqual(kept);
    }
  });
});

describe("golden documents", () => {
  test("there is one of every released format, and no other", () => {
    expect(readdirSync(folder).sort()).toEqual(released.map((format) => `format${format}.golden.json`));
    for (const format of released) {
      const text = readFileSync(join(folder, `format${format}.golden.json`), "utf8");
      expect(JSON.parse(text)).toMatchObject({ format });
    }
  });

  test("open without a finding, and mean what they meant", () => {
    const documents = released.map(openGolden);
    expect(documents.flatMap(checkJourney)).toEqual([]);
    expect(documents.map(hashJourney)).toEqual(hashByFormat);
  });

  test("format 0 never left a stage on the way into its own inside [semantics 21]", () => {
    const document = openGolden(0);
    const inward = document.transitions.filter(({ internal }) => internal);
    const parents = new Map(document.stages.map(({ id, parent }) => [id, parent]));
    for (const { to, from } of inward) expect(parents.get(to ?? "")).toBe(from);
  });
});
