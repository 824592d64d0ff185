import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { initialTransition, transition } from "xstate";
import type { Journey } from "../../compile/Journey.js";
import { type MachineFrame, waitEventType } from "../../compile/machineTypes.js";
import type { Effect } from "../../model/journeySchema.js";
import { arbitraryJourney } from "../../run/testing/arbitraryJourney.js";
import { compileTypeScript } from "./testing/compileTypeScript.js";
import { toXStateTypeScript } from "./toXStateTypeScript.js";

const rounds = 24;

/** What guards may find at one step; a value may be missing, or be none that the document declares. */
const facts = fc.record({
  hours: fc.integer({ min: 0, max: 80 }),
  persona: fc.constantFrom(undefined, "traditional", "trailblazer", "nobody"),
  score: fc.constantFrom<unknown[]>(undefined, 0.2, 0.6, 0.9, 7, "0.9"),
  tier: fc.constantFrom<unknown[]>(undefined, "a", "b", "c"),
  vip: fc.constantFrom<unknown[]>(undefined, true, false, "true"),
  since: fc.constantFrom(undefined, "2026-08-01", "2026-12-01"),
  consents: fc.subarray(["email", "sms", "email launch"]),
  counted: fc.integer({ min: 0, max: 4 }),
  lastHours: fc.option(fc.integer({ min: 0, max: 80 }), { nil: undefined }),
  payload: fc.record({
    seconds: fc.constantFrom<unknown[]>(undefined, 0, 5, 1.5),
    topic: fc.constantFrom<unknown[]>(undefined, "data", "dose", "else"),
  }),
});
type Facts = typeof facts extends fc.Arbitrary<infer Value> ? Value : never;

const hourMs = 3_600_000;
const startMs = Date.UTC(2026, 8, 3);
const midnightMs = (date: string) => Date.parse(`${date}T00:00:00Z`);

/** The same facts for both: as a frame of the reference engine, and as the exported module reads them. */
function toBoth({ hours, consents, counted, lastHours, payload, ...own }: Facts) {
  const now = startMs + hours * hourMs;
  const shared = {
    now,
    persona: own.persona,
    segment: undefined,
    hasConsent: (channel: string, purpose?: string) =>
      consents.includes(purpose === undefined ? channel : `${channel} ${purpose}`),
    countEvents: () => counted,
    sumEvents: () => counted * 2,
    countTouches: () => counted,
    findLastEvent: () => (lastHours === undefined ? undefined : now - lastHours * hourMs),
    startOfDayMs: midnightMs,
    nextWorkingHourMs: (_: string, fromMs: number) => fromMs + hourMs,
  };
  const values: Readonly<Record<string, unknown>> = own;
  const given: Readonly<Record<string, unknown>> = payload;
  const frame = {
    ...shared,
    findAttribute: (attribute: string) => values[attribute],
    findPayload: (field: string) => given[field],
  } as MachineFrame;
  const since = own.since === undefined ? undefined : midnightMs(own.since);
  return { frame, read: { ...shared, hcp: { ...own, since } }, payload };
}

type Step = {
  readonly value: unknown;
  readonly counters: unknown;
  readonly tags: unknown;
  readonly emitted: unknown;
};
type Snapshot = ReturnType<typeof initialTransition>[0];
type AnyMachine = Parameters<typeof initialTransition>[0];

function toStep(snapshot: Snapshot, actions: readonly { type: string; params: unknown }[]): Step {
  const { value, context } = snapshot as unknown as { value: unknown; context: Record<string, unknown> };
  const emitted = actions.flatMap(({ type, params }) => toEmitted(type, params));
  return { value, counters: context.counters, tags: context.tags, emitted };
}

function toEmitted(type: string, params: unknown): readonly unknown[] {
  if (type === "xstate.emit") return [(params as { event: { type: string } }).event.type];
  if (type !== "effect.done") return [];
  const { effect } = params as { effect: Effect };
  return effect.kind === "emit" ? [effect.type] : [];
}

/** What a machine comes to, step by step, until it ends or does not settle. */
function walk(
  machine: AnyMachine,
  steps: readonly { type: string; facts: Facts }[],
  tell: (facts: Facts) => object,
) {
  const found: (Step | "stuck")[] = [];
  const take = ([snapshot, actions]: ReturnType<typeof transition>) => {
    found.push(toStep(snapshot, actions as never));
    return snapshot;
  };
  const [first, ...rest] = steps;
  if (first === undefined) return found;
  try {
    let snapshot = take(initialTransition(machine, tell(first.facts) as never));
    if (snapshot.status === "error") return ["stuck" as const];
    for (const { type, facts: at } of rest) {
      if (snapshot.status !== "active") break;
      snapshot = take(transition(machine, snapshot, { type, ...tell(at) } as never));
    }
  } catch {
    found.push("stuck");
  }
  return found;
}

describe("a machine written as TypeScript", () => {
  test("compiles under the strictest compiler, and moves as the reference engine does [semantics 10, 15 to 21]", () => {
    const journeys = fc.sample(arbitraryJourney, { numRuns: rounds, seed: 20_261_127 });
    const { complaints, modules } = compileTypeScript(
      journeys.map((journey) => toXStateTypeScript(journey).code),
    );
    expect(complaints).toEqual([]);
    let moved = 0;
    journeys.forEach((journey, index) => {
      const { createJourneyMachine } = modules[index] as {
        createJourneyMachine: (read: () => unknown) => AnyMachine;
      };
      fc.assert(
        fc.property(fc.array(fc.tuple(fc.nat(), facts), { minLength: 1, maxLength: 9 }), (picks) => {
          const types = listTypes(journey);
          const steps = picks.map(([pick, at]) => ({ type: types[pick % types.length] ?? "", facts: at }));
          let current: unknown;
          const written = walk(
            createJourneyMachine(() => current),
            steps,
            (at) => {
              const { read, payload } = toBoth(at);
              current = read;
              return { payload };
            },
          );
          const expected = walk(journey.machine, steps, (at) => ({ frame: toBoth(at).frame }));
          const settled = expected.filter((step) => step !== "stuck");
          // Where the reference is stuck, XState may settle: it does not repeat a transition that changes nothing.
          expect(written.slice(0, settled.length)).toEqual(settled);
          if (settled.length === expected.length) expect(written).toEqual(expected);
          moved += new Set(settled.map(({ value }) => JSON.stringify(value))).size - 1;
        }),
        { numRuns: 20 },
      );
    });
    expect(moved).toBeGreaterThan(rounds);
  });
});

function listTypes({ document }: Journey): readonly string[] {
  const waits = document.transitions.filter(({ after }) => after !== undefined).map(waitEventType);
  return [...document.events.map(({ type }) => type), ...waits];
}
