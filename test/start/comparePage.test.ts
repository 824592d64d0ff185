import { expect, test } from "vitest";
import { compareBadges, comparePanel, type ShownBadge } from "./comparePage.ts";
import type { Standing } from "./describeStanding.ts";

const subscriber: Standing = {
  record: 0,
  name: "Siobhán O'Neill",
  persona: "Trailblazer",
  phase: "Subscription",
  stageInPhase: "New subscriber",
  stage: "Subscription › New subscriber",
  since: "today",
  cause: "Subscribed to the portal.",
};
const { phase: _phase, stageInPhase: _stage, ...rest } = subscriber;
const outsider: Standing = {
  ...rest,
  record: 24,
  name: "Ivan Petrović",
  phase: undefined,
  stageInPhase: undefined,
};
const badge: ShownBadge = { place: "row", record: 0, label: "Subscription", isShown: true };
const compare = (...badges: ShownBadge[]) => compareBadges([subscriber, outsider], [0], badges);

test("a badge agrees that names the phase, whole or cut", () => {
  expect(compare(badge)).toEqual([]);
  expect(compare({ ...badge, label: "Subscrip…" })).toEqual([]);
});

test.each<[string, ShownBadge[]]>([
  ["another phase", [{ ...badge, label: "Interest" }]],
  ["a question mark", [{ ...badge, label: "?" }]],
  ["nothing but an ellipsis", [{ ...badge, label: "…" }]],
  ["words that are not to be seen", [{ ...badge, isShown: false }]],
  ["somebody else's words", [{ ...badge, record: 1 }]],
  ["two badges", [badge, badge]],
  ["no badge", []],
])("a page with %s is told, with the name", (_what, badges) => {
  const [told = "", ...more] = compare(...badges);
  expect(told).toContain("Siobhán O'Neill (record 0)");
  expect(more).toEqual([]);
});

test("who is in no journey has a badge that says so", () => {
  const shown = { ...badge, record: 24, label: "No journey" };
  expect(compareBadges([outsider], [24], [shown])).toEqual([]);
  expect(compareBadges([outsider], [24], [{ ...shown, label: "Invitation" }])).toHaveLength(1);
});

test("a record that the table has not is told", () => {
  expect(compareBadges([], [7], [])).toEqual(["The page has a record 7, which the table has not."]);
});

test("every part of the panel that differs is told", () => {
  const { name, stageInPhase, since, cause } = subscriber;
  const panel = { name, persona: "Persona: Trailblazer", stage: stageInPhase, since, cause };
  expect(comparePanel(subscriber, panel)).toEqual([]);
  expect(comparePanel(subscriber, { ...panel, stage: undefined, cause: "Nobody knows." })).toEqual([
    "Siobhán O'Neill (record 0), stage: the panel says nothing, the table “New subscriber”.",
    "Siobhán O'Neill (record 0), cause: the panel says “Nobody knows.”, the table “Subscribed to the portal.”.",
  ]);
});

test("a persona that nobody can tell has to be said, not left out", () => {
  const { name, stageInPhase, since, cause } = subscriber;
  const panel = { name, stage: stageInPhase, since, cause };
  const unknown = { ...subscriber, persona: undefined };
  expect(comparePanel(unknown, { ...panel, persona: "Persona: not known" })).toEqual([]);
  expect(comparePanel(unknown, { ...panel, persona: undefined })).toHaveLength(1);
});
