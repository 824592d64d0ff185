import { expect, test } from "vitest";
import type { Badge } from "../../messaging/journeyMessages";
import { summarise } from "./summarise";

const stage = (label: string, phase: number, ended = false): Badge => ({
  kind: "stage",
  label,
  phase,
  phaseCount: 3,
  ended,
});

test("rows are counted by what their badge says, along the path, and last who is in no journey or not known", () => {
  const badges = [
    { kind: "unknown" } as const,
    stage("Trial", 1),
    { kind: "not-entered" } as const,
    stage("Contact", 0),
    stage("Trial", 1, true),
    stage("Trial", 1),
  ];
  const { rows, shares } = summarise(badges);
  expect(rows).toBe(6);
  expect(shares.map(({ badge, count }) => [badge, count])).toEqual([
    [stage("Contact", 0), 1],
    [stage("Trial", 1), 2],
    [stage("Trial", 1, true), 1],
    [{ kind: "not-entered" }, 1],
    [{ kind: "unknown" }, 1],
  ]);
});

test("a row that is not known yet counts as a row and as nothing else", () => {
  expect(summarise([undefined, stage("Trial", 1)])).toMatchObject({ rows: 2, shares: [{ count: 1 }] });
});
