import { describe, expect, test } from "vitest";
import { assign, createActor, createMachine } from "xstate";
import { replay } from "./replay.js";
import { day, event, journeyOf, ledgerOf } from "./testing/journeys.js";

/** Two tracks that both lead out: by `y`, or at once as soon as somebody has counted. */
const journey = journeyOf({
  counters: [{ id: "n", label: "N" }],
  initial: "p",
  stages: [
    { id: "p", label: "P", kind: "parallel" },
    { id: "left", label: "Left", kind: "compound", parent: "p", initial: "l1" },
    { id: "l1", label: "L1", kind: "atomic", parent: "left" },
    { id: "l2", label: "L2", kind: "atomic", parent: "left" },
    { id: "right", label: "Right", kind: "atomic", parent: "p" },
    { id: "byLeft", label: "By left", kind: "atomic" },
    { id: "byRight", label: "By right", kind: "atomic" },
  ],
  transitions: [
    { id: "on", from: "l1", to: "l2", event: "x" },
    { id: "leftOut", from: "left", to: "byLeft", event: "y" },
    { id: "rightOut", from: "right", to: "byRight", event: "y" },
    { id: "leftAtOnce", from: "left", to: "byLeft", always: true, when: "counter.n >= 1" },
    { id: "rightAtOnce", from: "right", to: "byRight", always: true, when: "counter.n >= 1" },
    { id: "count", from: "p", event: "z", effects: [{ kind: "increment", counter: "n" }] },
  ],
});

const hasCounted = ({ context }: { context: { n: number } }) => context.n >= 1;
/** The same, written for XState by hand. */
const machine = createMachine({
  types: {} as { context: { n: number } },
  context: { n: 0 },
  initial: "p",
  states: {
    p: {
      type: "parallel",
      on: { z: { actions: assign({ n: ({ context }) => context.n + 1 }) } },
      states: {
        left: {
          initial: "l1",
          on: { y: "#byLeft" },
          always: { target: "#byLeft", guard: hasCounted },
          states: { l1: { on: { x: "l2" } }, l2: {} },
        },
        right: { on: { y: "#byRight" }, always: { target: "#byRight", guard: hasCounted } },
      },
    },
    byLeft: { id: "byLeft" },
    byRight: { id: "byRight" },
  },
});

function followEach(types: readonly string[]): readonly unknown[] {
  const actor = createActor(machine).start();
  for (const type of types) actor.send({ type });
  const entries = [event("start", day(0)), ...types.map((type, at) => event(type, day(1 + at)))];
  const stages = (["xstate", "tables"] as const).map(
    (engine) => replay(journey, ledgerOf(entries), day(9), { engine }).stage,
  );
  return [actor.getSnapshot().value, ...stages];
}

describe("tracks that would both leave what is around them", () => {
  test.each([
    ["an event asks them in the document's order", ["y"], "byLeft"],
    ["whichever of them moved last", ["x", "y"], "byLeft"],
    ["what happens at once asks first who has stood longest where they are", ["x", "z"], "byRight"],
    ["and of those who came together the first in the document", ["z"], "byLeft"],
  ])("%s [semantics 17]", (_, types, stage) => {
    expect(followEach(types)).toEqual([stage, stage, stage]);
  });
});
