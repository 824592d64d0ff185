import fc from "fast-check";
import { expect, test } from "vitest";
import type { Journey } from "../compile/Journey.js";
import { replay, replayAll } from "../run/replay.js";
import { arbitraryJourney } from "../run/testing/arbitraryJourney.js";
import { runScenario } from "./runScenario.js";
import { getPresent, startWalk, takeStep, toWalkLedger } from "./takeStep.js";
import { toScenario } from "./toScenario.js";
import type { Walk, WalkAction } from "./Walk.js";

/** Actions of which most mean something in most journeys, by number. */
function toAction({ document }: Journey, kind: number, number: number): WalkAction {
  const pick = <Item>(items: readonly Item[]): Item | undefined => items[number % Math.max(items.length, 1)];
  const channel = pick(document.channels)?.id;
  const persona = pick(document.personas)?.id;
  if (kind === 0) return { kind: "advance", by: `PT${number}H` };
  if (kind === 1) return { kind: "advance", toNext: true };
  if (kind === 2 && channel !== undefined) {
    return { kind: "consent", channel, change: number % 3 === 0 ? "withdrawn" : "granted" };
  }
  if (kind === 3 && persona !== undefined) return { kind: "persona", persona };
  const type =
    number % 4 === 0 ? (document.entry[0]?.event ?? "start") : (pick(document.events)?.type ?? "start");
  return { kind: "event", type };
}

const actions = fc.array(fc.tuple(fc.nat(7), fc.nat(200)), { minLength: 1, maxLength: 15 });

function walkAtRandom(journey: Journey, drawn: readonly (readonly [number, number])[]): Walk {
  let walk = startWalk(journey, { from: "2026-09-01T00:00:00Z" });
  for (const [kind, number] of drawn) {
    const next = takeStep(walk, toAction(journey, kind, number));
    if (next.ok) walk = next.value;
  }
  return walk;
}

test("a walk is the ordinary fold of its ledger, by XState too, and passes when it is run as a scenario", () => {
  fc.assert(
    fc.property(arbitraryJourney, actions, (journey, drawn) => {
      const walk = walkAtRandom(journey, drawn);
      const { at, run } = getPresent(walk);
      const ledger = toWalkLedger(walk);
      for (const engine of ["tables", "xstate"] as const) {
        const folded = replay(journey, ledger, at, { engine });
        expect([folded.status, folded.leaves, folded.counters]).toEqual([
          run.status,
          run.leaves,
          run.counters,
        ]);
      }
      // What the steps tell is all of the trace, each part once.
      const all = replayAll(journey, ledger, at).flatMap(({ trace }) => trace);
      const isTold = ({ run: { status } }: Walk["steps"][number]) =>
        run.status === "notEntered" || status !== "notEntered";
      expect(walk.steps.filter(isTold).flatMap(({ trace }) => trace)).toEqual(all);
      expect(runScenario(journey, toScenario(walk, { id: "walk", label: "Walk" })).failures).toEqual([]);
    }),
    { numRuns: 60 },
  );
});
