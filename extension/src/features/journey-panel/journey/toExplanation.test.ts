import type { GuardReading } from "@waypost/sdk";
import { expect, test } from "vitest";
import { createStep, smallJourney } from "../testing/smallJourney";
import { toExplanation } from "./toExplanation";

const guard: GuardReading = { text: "consent.email", outcome: "holds", operands: [] };
const entry = { kind: "entry", entry: "e1", type: "visit.held" } as const;

test("a start, the moves after it, an exit and what could not be read come in their order, in the journey's words", () => {
  const parts = toExplanation(smallJourney, {
    at: 1,
    trigger: entry,
    moves: [
      {
        by: { kind: "start", id: "visited" },
        left: [],
        entered: ["invitation", "invited"],
        effects: [],
        guard,
      },
      {
        by: { kind: "transition", id: "remind" },
        left: ["invited"],
        entered: ["reminded"],
        effects: [],
        guard: undefined,
      },
    ],
    goals: [],
    exit: { id: "left", guard: undefined },
    errors: [{ place: "start", guard: { ...guard, outcome: "error" } }],
  });
  expect(parts).toEqual([
    { kind: "start", to: "Invited", guard },
    { kind: "move", label: "Remind", from: "Invited", to: "Reminded", guard: undefined },
    { kind: "exit", label: "Left practice", guard: undefined },
    { kind: "unread", label: "start", guard: { ...guard, outcome: "error" } },
  ]);
});

test("a transition without a label is told by its stages, and an unknown stage by its id", () => {
  const step = createStep(1, entry, ["gone"]);
  expect(toExplanation(smallJourney, step)).toEqual([
    { kind: "move", label: undefined, from: "", to: "gone", guard: undefined },
  ]);
});
