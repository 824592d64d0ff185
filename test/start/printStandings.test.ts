import { expect, test } from "vitest";
import { countColumns } from "../../sdk/src/cli/Terminal.ts";
import type { Standing } from "./describeStanding.ts";
import { printStandings } from "./printStandings.ts";

const standing: Standing = {
  record: 0,
  name: "王小明",
  persona: undefined,
  phase: "Invitation",
  stageInPhase: "Reminded",
  stage: "Invitation › Reminded",
  since: "4 days, since 16 Nov 2026",
  cause: "“Remind the others”: after 10 days in “Invited by e-mail”, on 16 Nov 2026.",
};
const other: Standing = {
  ...standing,
  record: 9,
  name: "Maximiliane-Theodora von Hohenlohe-Schillingsfürst",
};
const print = (columns: number) => printStandings([standing, other], columns).trimEnd().split("\n");

test("every cause begins in the same column, whatever the script of the name", () => {
  const begins = print(Number.POSITIVE_INFINITY).map((line) => {
    const at = line.search(/cause|“Remind/);
    return countColumns(line.slice(0, at));
  });
  expect(new Set(begins).size).toBe(1);
});

test("no line is longer than the terminal is wide, and what is cut ends in an ellipsis", () => {
  const lines = print(140);
  expect(Math.max(...lines.map(countColumns))).toBeLessThanOrEqual(140);
  expect(lines[1]).toMatch(/…$/);
});

test("without a terminal causes are whole", () => {
  expect(print(Number.POSITIVE_INFINITY)[1]).toContain(standing.cause);
});

test("a name that is cut leaves the table as narrow as it was", () => {
  expect(print(200)[2]).toContain("Maximiliane-Theodora von Ho… ");
});
