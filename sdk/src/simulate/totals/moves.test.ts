import { expect, test } from "vitest";
import { event } from "../../run/testing/journeys.js";
import { dayMs, documentOf, happens, simulateDays, stage, way } from "../testing/simulatedJourneys.js";

const from = Date.UTC(2026, 8, 1);
const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);

/** In at once, on after a day, on again after another, and out by an exit in that instant. */
const passage = documentOf({
  stages: [
    { ...stage("first", "compound"), initial: "inner" },
    { ...stage("inner"), parent: "first" },
    stage("second"),
    stage("third"),
  ],
  transitions: [
    { id: "on", from: "inner", to: "second", after: "P1D" },
    { id: "again", from: "second", to: "third", after: "P1D" },
  ],
  exits: [{ id: "leave", label: "Leave", when: 'inStage("third")' }],
});

test("each move is counted on its day, in and out of the journey too", () => {
  const { moves } = simulateDays(passage, 4, 10);
  expect(moves?.ends).toEqual([1, 2, 3, 4].map((day) => from + day * dayMs));
  expect(moves?.between.map(({ byPersona: _, ...between }) => between)).toEqual([
    { from: "first", to: "second", moves: [10, 0, 0, 0] },
    { from: "second", to: "third", moves: [0, 10, 0, 0] },
    { from: "third", to: undefined, moves: [0, 10, 0, 0] },
    { from: undefined, to: "first", moves: [10, 0, 0, 0] },
  ]);
});

test("moves are told by persona, who together are everybody", () => {
  const document = documentOf({
    personas: [
      { id: "fast", label: "Fast", share: 0.3 },
      { id: "slow", label: "Slow", share: 0.7 },
    ],
    stages: [stage("first"), stage("second")],
    transitions: [{ ...way("first", "second", "a"), when: 'persona == "fast"' }],
    behaviour: [happens("a", 0.5, "first")],
  });
  const { moves, personas } = simulateDays(document, 20, 200);
  const on = moves?.between.find(({ from: one }) => one === "first");
  const [fast = [], slow = [], unknown = []] = on?.byPersona ?? [];
  expect(on?.moves).toEqual(fast);
  expect(sum(fast)).toBeGreaterThan(50);
  expect(sum(fast)).toBeLessThanOrEqual(personas[0]?.people ?? 0);
  expect([sum(slow), sum(unknown)]).toEqual([0, 0]);
  const comeIn = moves?.between.find(({ from: one }) => one === undefined);
  expect(comeIn?.byPersona?.map(sum)).toEqual(personas.map(({ people }) => people));
});

test("where personas, phases and periods are too many, moves are told of everybody only", () => {
  const many = ["first", ...Array.from({ length: 79 }, (_none, index) => `s${index}`)];
  const document = documentOf({
    personas: ["a", "b", "c", "d"].map((id) => ({ id, label: id, share: 0.25 })),
    stages: many.map((id) => stage(id)),
    transitions: many.flatMap((one) =>
      many.map((other) => ({
        ...way(one, other, "a"),
        id: `${one}-${other}`,
        order: 1 + many.indexOf(other),
      })),
    ),
    behaviour: [happens("a", 0.5)],
  });
  const { moves } = simulateDays(document, 60, 5);
  expect(moves?.between.length).toBeGreaterThan(0);
  expect(moves?.between.every(({ byPersona }) => byPersona === undefined)).toBe(true);
});

test.each([
  [30, 1, 30],
  [62, 1, 62],
  [63, 7, 9],
  [365, 7, 53],
  [730, 14, 53],
  [3_650, 70, 53],
])(
  "%i days are told by periods of %i days, %i of them, and those end where people are counted",
  (days, length, periods) => {
    const document = documentOf({
      stages: [stage("first"), stage("second")],
      transitions: [way("first", "second", "a"), way("second", "first", "b")],
      behaviour: [happens("a", 0.5, "first"), happens("b", 0.1, "second")],
    });
    const { moves, times, stages, transitions } = simulateDays(document, days, 40);
    expect(moves?.ends).toHaveLength(periods);
    expect(((moves?.ends[0] ?? 0) - from) / dayMs).toBe(length);
    expect(moves?.ends.at(-1)).toBe(times.at(-1));
    for (const { from: one, to, moves: counts } of moves?.between ?? []) {
      const taken = transitions.find(({ id }) => id === `${one}-${to}`)?.taken ?? 40;
      expect(sum(counts)).toBe(taken);
    }
    const standing = (end: number) => stages.find(({ id }) => id === "second")?.people[times.indexOf(end)];
    let there = 0;
    moves?.ends.forEach((end, period) => {
      for (const { from: one, to, moves: counts } of moves.between) {
        if (to === "second") there += counts[period] ?? 0;
        if (one === "second") there -= counts[period] ?? 0;
      }
      expect(standing(end)).toBe(there);
    });
  },
);

test("whoever has a history is there before, and moves on from where they stand", () => {
  const ledgers = Array.from({ length: 5 }, (_none, index) => ({
    hcp: `hcp-${index}`,
    entries: [event("start", from - dayMs / 2)],
  }));
  const { moves } = simulateDays(passage, 3, { ledgers });
  expect(moves?.between.map((between) => [between.from, between.to, ...between.moves])).toEqual([
    ["first", "second", 5, 0, 0],
    ["second", "third", 0, 5, 0],
    ["third", undefined, 0, 5, 0],
  ]);
});
