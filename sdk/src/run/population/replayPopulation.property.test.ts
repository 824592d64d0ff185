import fc from "fast-check";
import { expect, test } from "vitest";
import type { Journey } from "../../compile/Journey.js";
import { invariant } from "../../model/invariant.js";
import type { Ledger } from "../../model/Ledger.js";
import type { Run, Trigger } from "../Run.js";
import { replay } from "../replay.js";
import { arbitraryJourney } from "../testing/arbitraryJourney.js";
import { arbitraryLedger } from "../testing/arbitraryLedger.js";
import { day } from "../testing/journeys.js";
import { packLedgers } from "./createLedgerPacker.js";
import type { PackedLedgers } from "./PackedLedgers.js";
import { noCause, type PopulationRuns, status } from "./PopulationRuns.js";
import { replayPopulation } from "./replayPopulation.js";

/** What the columns say of one HCP, in the words of `Run`. */
function tell(
  { document }: Journey,
  packed: PackedLedgers,
  runs: PopulationRuns,
  hcp: number,
  { entries }: Ledger,
) {
  const { stages, transitions, exits, goals } = document;
  const cause = runs.causes[hcp] ?? noCause;
  const move = runs.causeMoves[hcp] ?? noCause;
  const since = runs.since[hcp] ?? Number.NaN;
  const findTrigger = (): Partial<Trigger> | undefined => {
    if (cause === noCause) return undefined;
    const passed = -1 - cause;
    if (cause >= 0) return { kind: "entry", entry: entries[packed.entries[cause] ?? -1]?.id ?? "" };
    if (passed < transitions.length) return { kind: "wait", transition: transitions[passed]?.id ?? "" };
    return { kind: "date", entry: document.entry[passed - transitions.length]?.id ?? "" };
  };
  const findMove = () => {
    if (move === noCause) return undefined;
    return move < 0 ? document.entry[-1 - move]?.id : transitions[move]?.id;
  };
  return {
    status: Object.keys(status)[runs.statuses[hcp] ?? 0],
    stage: stages[runs.stages[hcp] ?? -1]?.id,
    since: Number.isNaN(since) ? undefined : since,
    trigger: findTrigger(),
    move: findMove(),
    exit: exits[runs.exits[hcp] ?? -1]?.id,
    ordinal: runs.ordinals[hcp],
    goals: goals
      .filter((_goal, index) => ((runs.goals[hcp * runs.goalWords] ?? 0) >>> index) & 1)
      .map(({ id }) => id),
  };
}

function expected(run: Run, { goals }: Journey["document"]) {
  const { cause } = run;
  const { type: _type, ...trigger } = { type: undefined, ...cause?.trigger };
  return {
    status: run.status,
    stage: run.stage,
    since: run.since,
    trigger: cause === undefined ? undefined : trigger,
    move: cause?.moves.at(-1)?.by.id,
    exit: run.exit,
    ordinal: run.ordinal,
    goals: goals.map(({ id }) => id).filter((id) => id in run.goals),
  };
}

test("a population stands where each of its HCPs stands by replay [semantics 5]", () => {
  fc.assert(
    fc.property(
      arbitraryJourney,
      fc.array(arbitraryLedger, { minLength: 1, maxLength: 16, size: "max" }),
      fc.integer({ min: 0, max: 24 }),
      (journey, ledgers, half) => {
        const now = day(0) + half * 43_200_000;
        const packed = packLedgers(journey, ledgers);
        const runs = replayPopulation(journey, packed, now);
        ledgers.forEach((ledger, hcp) => {
          const run = replay(journey, ledger, now);
          expect(tell(journey, packed, runs, hcp, ledger)).toEqual(expected(run, journey.document));
        });
      },
    ),
    { numRuns: 600 },
  );
}, 600_000);

test("a population takes at most 64 bytes an HCP beside its ledgers", () => {
  const [journey] = fc.sample(arbitraryJourney, { numRuns: 1, seed: 1 });
  invariant(journey, "a sample was asked for");
  const ledgers = fc.sample(arbitraryLedger, { numRuns: 50, seed: 1 });
  const runs = replayPopulation(journey, packLedgers(journey, ledgers), day(9));
  const bytes = Object.values(runs)
    .filter((column) => ArrayBuffer.isView(column))
    .reduce((all, column) => all + column.byteLength, 0);
  expect(bytes / ledgers.length).toBeLessThanOrEqual(64);
});
