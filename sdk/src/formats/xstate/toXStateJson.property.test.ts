import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createMachine, initialTransition, transition } from "xstate";
import type { Journey } from "../../compile/Journey.js";
import { waitEventType } from "../../compile/machineTypes.js";
import type { Effect } from "../../model/journeySchema.js";
import { arbitraryJourney } from "../../run/testing/arbitraryJourney.js";
import { toXStateJson } from "./toXStateJson.js";

type Answer = (when: string) => boolean;
type Step = { readonly value: unknown; readonly effects: readonly unknown[] };

const kinds: readonly Effect["kind"][] = ["set", "increment", "clear", "tag", "untag", "emit"];
const frame = { now: 0, startOfDayMs: () => 0, nextWorkingHourMs: (_: string, fromMs: number) => fromMs };

/** The machine as a file, read back, with what its reader has to bring. */
function readMachine(journey: Journey, answer: Answer) {
  const { machine } = toXStateJson(journey);
  const config = JSON.parse(JSON.stringify(machine)) as Parameters<typeof createMachine>[0];
  return createMachine(config).provide({
    guards: { cel: (_, params: unknown) => answer((params as { when: string }).when) },
    delays: Object.fromEntries(Object.keys(machine.meta.waypost.delays).map((id) => [id, 1])),
    actions: Object.fromEntries(kinds.map((kind) => [kind, () => {}])),
  });
}

function readReference(journey: Journey, answer: Answer) {
  return journey.machine.provide({
    guards: {
      cel: (_, params) => {
        const { transition: id } = params as { transition: string };
        return answer(journey.transitions.get(id)?.item.when ?? "");
      },
    },
  });
}

/** What a machine comes to, event by event; a step that does not settle ends it. */
function walk(
  // The two machines differ in types only; what is compared is data.
  machine: Parameters<typeof initialTransition>[0],
  events: readonly string[],
  toEffect: (action: { readonly type: string; readonly params: unknown }) => unknown,
): readonly (Step | "stuck")[] {
  const steps: (Step | "stuck")[] = [];
  const toStep = ([snapshot, actions]: ReturnType<typeof transition>): Step => ({
    value: (snapshot as { value?: unknown }).value,
    effects: (actions as readonly { type: string; params: unknown }[]).flatMap(
      (action) => toEffect(action) ?? [],
    ),
  });
  let [snapshot, actions] = initialTransition(machine, { frame } as never);
  if (snapshot.status === "error") return ["stuck"];
  steps.push(toStep([snapshot, actions]));
  for (const type of events) {
    if (snapshot.status !== "active") break;
    try {
      [snapshot, actions] = transition(machine, snapshot, { type, frame } as never);
      steps.push(toStep([snapshot, actions]));
    } catch {
      return [...steps, "stuck"];
    }
  }
  return steps;
}

describe("a machine written as JSON and read back", () => {
  test("moves as the reference engine does, effects and order included [semantics 16 to 18]", () => {
    let moves = 0;
    let stuck = 0;
    fc.assert(
      fc.property(
        arbitraryJourney,
        fc.array(fc.nat(), { maxLength: 12 }),
        fc.array(fc.boolean(), { minLength: 1, maxLength: 9 }),
        (journey, picks, luck) => {
          const { events, transitions } = journey.document;
          const waits = transitions.filter(({ after }) => after !== undefined).map(waitEventType);
          const types = [...events.map(({ type }) => type), ...waits];
          const sent = picks.map((pick) => types[pick % types.length] ?? "");
          const answer: Answer = (when) => luck[when.length % luck.length] ?? false;
          const written = walk(readMachine(journey, answer) as never, sent, ({ type, params }) =>
            kinds.some((kind) => kind === type) ? { kind: type, ...(params as object) } : undefined,
          );
          const expected = walk(readReference(journey, answer) as never, sent, ({ type, params }) =>
            type === "effect.done" ? (params as { effect: Effect }).effect : undefined,
          );
          // Where the reference is stuck, XState may settle: it does not repeat a transition that changes nothing.
          const settled = expected.filter((step) => step !== "stuck");
          expect(written.slice(0, settled.length)).toEqual(settled);
          stuck += expected.length - settled.length;
          if (settled.length === expected.length) expect(written).toEqual(expected);
          moves += settled.length - 1;
        },
      ),
      { numRuns: 60 },
    );
    expect(moves).toBeGreaterThan(20);
    expect(stuck).toBeLessThan(30);
  });
});
