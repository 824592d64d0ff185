import fc from "fast-check";
import { expect, test } from "vitest";
import { compileJourney } from "../compile/compileJourney.js";
import type { Journey } from "../compile/Journey.js";
import { evaluateGuard } from "../guards/evaluateGuard.js";
import type { GuardFrame } from "../guards/GuardFrame.js";
import { openJourney } from "../migrate/openJourney.js";
import { invariant } from "../model/invariant.js";
import type { Scalar } from "../model/Ledger.js";
import { replayAll } from "../run/replay.js";
import { arbitraryJourney } from "../run/testing/arbitraryJourney.js";
import { arbitraryLedger } from "../run/testing/arbitraryLedger.js";
import { day } from "../run/testing/journeys.js";
import { getPresent, startWalk, takeStep, toWalkLedger } from "../scenario/takeStep.js";
import type { Verdict } from "./JourneyProof.js";
import { proveJourney } from "./proveJourney.js";

test("what is proved to be out of reach is never reached, whatever a ledger holds [semantics 35, 36]", () => {
  fc.assert(
    fc.property(
      arbitraryJourney,
      fc.array(arbitraryLedger, { minLength: 3, maxLength: 3 }),
      (journey, ledgers) => {
        const proof = proveJourney(journey, { most: 0 });
        for (const ledger of ledgers) {
          // A proof is of one persona all along.
          const entries = ledger.entries.filter(({ kind }) => kind !== "persona");
          for (const persona of [undefined, "traditional", "trailblazer"]) {
            const given = {
              kind: "persona" as const,
              id: "who",
              key: "who",
              recordedAt: 0,
              source: "test",
              sequence: 0,
              actor: "test",
            };
            const own = persona === undefined ? [] : [{ ...given, persona }];
            const runs = replayAll(journey, { ...ledger, entries: [...own, ...entries] }, day(30));
            const moves = runs.flatMap(({ trace }) => trace.flatMap((step) => step.moves));
            const entered = new Set(moves.flatMap((move) => move.entered));
            const taken = new Set(moves.map(({ by }) => by.id));
            const isDead = (of: { persona: string | undefined; verdict: Verdict }) =>
              of.persona === persona && of.verdict.kind === "proved";
            expect(proof.stages.filter((of) => isDead(of) && entered.has(of.stage))).toEqual([]);
            expect(proof.transitions.filter((of) => isDead(of) && taken.has(of.transition))).toEqual([]);
          }
        }
      },
    ),
    { numRuns: 80 },
  );
}, 300_000);

test("a witness does what it stands for, by XState too [semantics 36]", () => {
  fc.assert(
    fc.property(arbitraryJourney, (journey) => {
      const { stages, transitions } = proveJourney(journey, { most: 300 });
      const asked = [
        ...stages.map(({ stage, ...of }) => ({ ...of, wanted: stage })),
        ...transitions.map(({ transition, ...of }) => ({ ...of, wanted: transition })),
      ];
      for (const { persona, wanted, verdict } of asked) {
        if (verdict.kind !== "found") continue;
        const { start, actions } = verdict.witness;
        expect(start.persona).toBe(persona);
        let walk = startWalk(journey, start);
        for (const action of actions) {
          const next = takeStep(walk, action);
          invariant(next.ok, "a witness can be walked");
          walk = next.value;
        }
        for (const engine of ["tables", "xstate"] as const) {
          const runs = replayAll(journey, toWalkLedger(walk), getPresent(walk).at, { engine });
          const moves = runs.flatMap(({ trace }) => trace.flatMap((step) => step.moves));
          expect(moves.flatMap(({ by, entered }) => [by.id, ...entered])).toContain(wanted);
        }
      }
    }),
    { numRuns: 8 },
  );
}, 300_000);

const guards = [
  undefined,
  'hcp.tier == "a"',
  'hcp.tier != "b"',
  "has(hcp.tier)",
  "hcp.score > 0.5",
  "hcp.score >= 0.5 && hcp.score < 0.8",
  "hcp.visits <= 3 || hcp.visits in [5, 7]",
  "!hcp.vip",
  'persona == "trailblazer"',
  'persona == "trailblazer" ? hcp.vip : hcp.score == 0.8',
  'hcp.vip && hcp.tier == "c" || hcp.visits > 6',
];

const way = fc.record({
  from: fc.nat(4),
  to: fc.nat(4),
  on: fc.constantFrom("x", "x", "y", "always"),
  guard: fc.nat(guards.length - 1),
  order: fc.constantFrom(undefined, 0, 1),
});

const rigidJourney = fc
  .record({ ways: fc.array(way, { minLength: 2, maxLength: 9 }), entry: fc.nat(guards.length - 1) })
  .map(({ ways, entry }) => toJourney(ways, guards[entry]))
  .filter((journey) => journey !== undefined);

function toJourney(
  ways: readonly (typeof way extends fc.Arbitrary<infer Way> ? Way : never)[],
  entry?: string,
) {
  const opened = openJourney({
    format: 1,
    id: "rigid",
    title: "Rigid",
    attributes: [
      { id: "tier", label: "Tier", type: "enum", values: ["a", "b", "c"], changes: "never" },
      { id: "score", label: "Score", type: "number", min: 0, max: 1, changes: "never" },
      { id: "visits", label: "Visits", type: "integer", min: 0, max: 9, changes: "never" },
      { id: "vip", label: "VIP", type: "boolean", changes: "never" },
    ],
    events: ["start", "x", "y"].map((type) => ({ type, label: type })),
    personas: ["traditional", "trailblazer"].map((id) => ({ id, label: id })),
    entry: [{ id: "enter", event: "start", ...(entry && { when: entry }) }],
    initial: "s0",
    stages: [0, 1, 2, 3, 4].map((number) => ({ id: `s${number}`, label: `S${number}`, kind: "atomic" })),
    transitions: ways.map(({ from, to, on, guard, order }, index) => ({
      id: `t${index}`,
      from: `s${from}`,
      to: `s${to}`,
      ...(on === "always" ? { always: true } : { event: on }),
      ...(guards[guard] && { when: guards[guard] }),
      ...(order !== undefined && { order }),
    })),
  });
  const compiled = opened.ok ? compileJourney(opened.value) : undefined;
  return compiled?.ok ? compiled.value : undefined;
}

interface Person {
  readonly persona: string | undefined;
  readonly facts: Readonly<Record<string, Scalar | undefined>>;
}

const people: readonly Person[] = [undefined, "traditional", "trailblazer"].flatMap((persona) =>
  ["a", "b", "c", undefined].flatMap((tier) =>
    [0, 0.3, 0.5, 0.6, 0.8, 1, undefined].flatMap((score) =>
      [0, 3, 4, 5, 6, 7, 9, undefined].flatMap((visits) =>
        [true, false, undefined].map((vip) => ({ persona, facts: { tier, score, visits, vip } })),
      ),
    ),
  ),
);

/** Follows one person through every order of events, by the rules of semantics 16 and 20 and nothing else. */
function explore(journey: Journey, { persona, facts }: Person) {
  const frame = { persona, findAttribute: (id: string) => facts[id] } as unknown as GuardFrame;
  const holds = (guard: Parameters<typeof evaluateGuard>[0] | undefined) =>
    guard === undefined || evaluateGuard(guard, frame) === "holds";
  const listFrom = (stage: string, on: string) =>
    [...journey.transitions.values()]
      .filter(({ item }) => item.from === stage && (item.always ? "always" : item.event) === on)
      .sort((a, b) => (a.item.order ?? 0) - (b.item.order ?? 0));
  const entered = new Set<string>();
  const taken = new Set<string>();
  const settled = new Set<string>();
  const both = new Set<string>();
  const enter = (first: string): void => {
    // Like the engines, nothing is kept of a step that does not settle.
    const passed = [first];
    const used: string[] = [];
    for (let stage = first; passed.length <= 101; ) {
      const next = listFrom(stage, "always").find(({ guard }) => holds(guard));
      if (next === undefined) {
        for (const one of passed) entered.add(one);
        for (const one of used) taken.add(one);
        if (!settled.has(stage)) leave(stage);
        return;
      }
      used.push(next.item.id);
      stage = next.item.to ?? stage;
      passed.push(stage);
    }
  };
  const leave = (stage: string): void => {
    settled.add(stage);
    for (const on of ["x", "y"]) {
      const ready = listFrom(stage, on).filter(({ guard }) => holds(guard));
      for (const [index, one] of ready.entries())
        for (const other of ready.slice(index + 1)) both.add(`${one.item.id} ${other.item.id}`);
      const next = ready[0];
      if (next === undefined) continue;
      const before = entered.size;
      enter(next.item.to ?? stage);
      if (entered.size > before || entered.has(next.item.to ?? "")) taken.add(next.item.id);
    }
  };
  if (holds(journey.entries[0]?.guard)) enter("s0");
  return { entered, taken, both };
}

test("of journeys that read rigid facts alone the proof and trying everybody agree [semantics 35, 36]", () => {
  fc.assert(
    fc.property(rigidJourney, (journey) => {
      const proof = proveJourney(journey, { most: 0 });
      for (const persona of [undefined, "traditional", "trailblazer"]) {
        const explored = people.filter((one) => one.persona === persona).map((one) => explore(journey, one));
        const union = (of: "entered" | "taken" | "both") => new Set(explored.flatMap((one) => [...one[of]]));
        const own = <Proof extends { persona: string | undefined; verdict: Verdict }>(
          list: readonly Proof[],
        ) => list.filter((one) => one.persona === persona && one.verdict.kind !== "proved");
        const isOverlap = own(proof.overlaps).map(({ first, second }) => `${first} ${second}`);
        expect(own(proof.stages).map(({ stage }) => stage)).toEqual(
          expect.arrayContaining([...union("entered")]),
        );
        expect(own(proof.transitions).map(({ transition }) => transition)).toEqual(
          expect.arrayContaining([...union("taken")]),
        );
        for (const pair of isOverlap) expect(union("both")).toContain(pair);
        if (hasAlways(journey)) continue;
        expect(
          own(proof.stages)
            .map(({ stage }) => stage)
            .sort(),
        ).toEqual([...union("entered")].sort());
        expect(
          own(proof.transitions)
            .map(({ transition }) => transition)
            .sort(),
        ).toEqual([...union("taken")].sort());
      }
    }),
    { numRuns: 20 },
  );
}, 300_000);

/** A round that never settles is over-approximated as if it did. */
function hasAlways({ document }: Journey): boolean {
  return document.transitions.some(({ always }) => always === true);
}
