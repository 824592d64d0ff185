import { describe, expect, test } from "vitest";
import { journeyOf } from "../../run/testing/journeys.js";
import { toXStateJson } from "./toXStateJson.js";

const journey = journeyOf({
  counters: [{ id: "tries", label: "Tries", initial: 2 }],
  stages: [
    { id: "a", label: "A", kind: "atomic", entry: [{ kind: "increment", counter: "tries" }] },
    { id: "b", label: "B", kind: "final", description: "The end" },
  ],
  transitions: [
    { id: "opens", from: "a", to: "b", event: "email.*", when: 'persona == "trailblazer"' },
    { id: "waits", from: "a", to: "b", after: "P40D" },
  ],
  exits: [{ id: "gone", label: "Gone", event: "left" }],
});

describe("an exported machine", () => {
  const { machine, losses } = toXStateJson(journey);

  test("carries guards as CEL text, families spelled out, and nothing of the engine's own books", () => {
    expect(machine.states.a).toEqual({
      id: "a",
      description: "A",
      entry: [{ type: "increment", params: { counter: "tries", by: 1 } }],
      on: Object.fromEntries(
        ["email.opened", "email.clicked"].map((type) => [
          type,
          [
            {
              target: "#b",
              reenter: true,
              guard: { type: "cel", params: { when: 'persona == "trailblazer"' } },
              meta: { waypost: { transition: "opens" } },
            },
          ],
        ]),
      ),
      after: { waits: { target: "#b", reenter: true, meta: { waypost: { transition: "waits" } } } },
    });
    expect(machine.states.b).toEqual({ id: "b", type: "final", description: "B: The end" });
  });

  test("says how long each wait is and where counters start", () => {
    expect(machine.meta.waypost).toMatchObject({
      delays: { waits: { kind: "afterDuration", delayMs: 40 * 86_400_000 } },
      counters: { tries: 2 },
    });
  });

  test("names what is left out with its place", () => {
    expect(losses).toEqual([
      { code: "convert.left.entry", path: ["entry"], parameters: { count: 1 } },
      { code: "convert.left.exits", path: ["exits"], parameters: { count: 1 } },
    ]);
  });
});
