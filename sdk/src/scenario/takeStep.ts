import type { Guarded, Journey } from "../compile/Journey.js";
import { completeFrame } from "../compile/toMachine.js";
import { readGuard } from "../guards/readGuard.js";
import { requireDurationMs } from "../model/duration.js";
import { invariant } from "../model/invariant.js";
import type { EventEntry, Ledger, LedgerEntry } from "../model/Ledger.js";
import { fail, type Result, succeed } from "../model/result.js";
import { matchesEventType } from "../model/trigger.js";
import { listEmitted } from "../run/effects/EmittedEffect.js";
import { FactLog } from "../run/FactLog.js";
import { orderEntries } from "../run/orderEntries.js";
import type { Run } from "../run/Run.js";
import { replayAll } from "../run/replay.js";
import { standAt } from "../run/standAt.js";
import type { Breakpoint } from "./Breakpoint.js";
import { findHits } from "./findHits.js";
import { findNextStop } from "./findNextStop.js";
import { type ObservedJourney, observeGuards } from "./observeGuards.js";
import { findUnknown, toEntry, toFirstEntries, walker } from "./toEntry.js";
import type { GuardCheck, Walk, WalkAction, WalkIssue, WalkStart, WalkStep } from "./Walk.js";

const observed = new WeakMap<Journey, ObservedJourney>();

/** Begins a walk: whoever is described stands before the journey, at its instant. */
export function startWalk(journey: Journey, start: WalkStart): Walk {
  const walk: Walk = { journey, start, steps: [], cursor: -1 };
  const at = Date.parse(start.from);
  return {
    ...walk,
    steps: [fold(walk, { action: undefined, entry: undefined, at, stoppedAt: [] })],
    cursor: 0,
  };
}

/** The step that a walk stands at. */
export function getPresent({ steps, cursor }: Walk): WalkStep {
  const present = steps[cursor];
  invariant(present, "a walk stands at one of its steps");
  return present;
}

/**
 * Takes a step from where a walk stands; steps beyond it, which were stepped back from, are left out of the new walk. An entry
 * happens a millisecond after what was before it, so that nothing that came due is undone.
 *
 * @param breakpoints - Where time, as it passes, is to stop.
 */
export function takeStep(
  walk: Walk,
  action: WalkAction,
  breakpoints: readonly Breakpoint[] = [],
): Result<Walk, WalkIssue> {
  const { at: now } = getPresent(walk);
  const kept: Walk = { ...walk, steps: walk.steps.slice(0, walk.cursor + 1) };
  if (action.kind === "advance") {
    const target = findTarget(kept, action);
    return target.ok ? succeed(append(kept, passTime(kept, action, target.value, breakpoints))) : target;
  }
  const unknown = findUnknown(walk.journey.document, action);
  if (unknown !== undefined) return fail(unknown);
  const at = walk.cursor === 0 ? now : now + 1;
  const entry = toEntry(walk.journey.document, action, walk.cursor + 1, at);
  const step = fold(kept, { action, entry, at, stoppedAt: [] });
  return succeed(append(kept, withHits(kept, step, breakpoints)));
}

/** The same walk at another of its steps, 0 for the start: nothing is lost by it. @throws where there is no such step. */
export function jumpTo(walk: Walk, cursor: number): Walk {
  invariant(walk.steps[cursor] !== undefined, `a walk of ${walk.steps.length} steps has a step ${cursor}`);
  return { ...walk, cursor };
}

/** The ledger of a walk as far as it stands. */
export function toWalkLedger({ start, steps, cursor }: Walk): Ledger {
  const taken = steps.slice(0, cursor + 1).flatMap(({ entry }) => (entry === undefined ? [] : [entry]));
  return { hcp: walker, entries: [...toFirstEntries(start), ...taken] };
}

function append(walk: Walk, step: WalkStep): Walk {
  return { ...walk, steps: [...walk.steps, step], cursor: walk.steps.length };
}

function findTarget(walk: Walk, action: Extract<WalkAction, { kind: "advance" }>): Result<number, WalkIssue> {
  const { at: now } = getPresent(walk);
  const { by, until, toNext } = action;
  const found = [by, until, toNext].filter((way) => way !== undefined).length;
  if (found !== 1) return fail({ code: "walk.advance", parameters: { found } });
  if (by !== undefined) return succeed(now + requireDurationMs(by));
  if (until !== undefined) {
    const at = Date.parse(until);
    return at < now ? fail({ code: "walk.past", parameters: { until: at, now } }) : succeed(at);
  }
  const next = findNextStop(walk.journey, toWalkLedger(walk), now);
  return next === undefined ? fail({ code: "walk.nothingNext", parameters: {} }) : succeed(next);
}

/** Lets time pass up to an instant, or to the first at which a breakpoint is met. */
function passTime(
  walk: Walk,
  action: WalkAction,
  target: number,
  breakpoints: readonly Breakpoint[],
): WalkStep {
  const through = { action, entry: undefined, at: target, stoppedAt: [] };
  if (breakpoints.length === 0) return fold(walk, through);
  for (let now = getPresent(walk).at; ; ) {
    const next = findNextStop(walk.journey, toWalkLedger(walk), now, true) ?? target;
    const at = Math.min(next, target);
    // Taken again without breakpoints, the step goes as far as it went.
    const taken = at === target ? action : { kind: "advance" as const, until: new Date(at).toISOString() };
    const step = withHits(walk, fold(walk, { ...through, action: taken, at }), breakpoints);
    if (step.stoppedAt.length > 0 || at === target) return step;
    now = at;
  }
}

function withHits(walk: Walk, step: WalkStep, breakpoints: readonly Breakpoint[]): WalkStep {
  if (breakpoints.length === 0) return step;
  const ledger = toWalkLedger(walk);
  const entries = step.entry === undefined ? ledger.entries : [...ledger.entries, step.entry];
  const before = standAt(walk.journey, ledger, getPresent(walk).at);
  const after = standAt(walk.journey, { ...ledger, entries }, step.at);
  return { ...step, stoppedAt: findHits(breakpoints, step, before, after) };
}

/** Folds the walk with one more step and keeps what is new. */
function fold(walk: Walk, step: Pick<WalkStep, "action" | "entry" | "at" | "stoppedAt">): WalkStep {
  const { journey, checks } = getObserved(walk.journey);
  const { hcp, entries } = toWalkLedger(walk);
  const ledger = { hcp, entries: step.entry === undefined ? entries : [...entries, step.entry] };
  checks.length = 0;
  const runs = replayAll(journey, ledger, step.at);
  const run = runs.at(-1);
  invariant(run, "a fold gives at least one run");
  const before = walk.steps.slice(0, walk.cursor + 1);
  const known = (count: (earlier: WalkStep) => number) =>
    before.reduce((sum, earlier) => sum + count(earlier), 0);
  const seen = known(({ guards }) => guards.filter(({ place }) => place.kind === "transition").length);
  const wasActive = before.at(-1)?.run.status === "active";
  const around = readAround(walk.journey, ledger, step, run, wasActive);
  return {
    ...step,
    run,
    trace: runs.flatMap(({ trace }) => trace).slice(countTrace(before, run)),
    effects: listEmitted(runs).slice(known(({ effects }) => effects.length)),
    guards: [...around.entries, ...checks.slice(seen), ...around.rest],
  };
}

/** What was told of the trace before: guards of entries that could not be read are told until a run starts, and then no more. */
function countTrace(before: readonly WalkStep[], run: Run): number {
  const isKept = (step: WalkStep) => run.status === "notEntered" || step.run.status !== "notEntered";
  return before.filter(isKept).reduce((sum, { trace }) => sum + trace.length, 0);
}

function getObserved(journey: Journey): ObservedJourney {
  let found = observed.get(journey);
  if (found === undefined) {
    found = observeGuards(journey);
    observed.set(journey, found);
  }
  return found;
}

/** The guards that the tables do not read: of entries as the event came, of exits and goals as they stand after the step. */
function readAround(
  journey: Journey,
  ledger: Ledger,
  { entry, at }: Pick<WalkStep, "entry" | "at">,
  { sinceByStage, counters, status }: WalkStep["run"],
  wasActive: boolean,
): { readonly entries: readonly GuardCheck[]; readonly rest: readonly GuardCheck[] } {
  const facts = new FactLog(journey);
  for (const item of orderEntries(ledger.entries, at).items) facts.record(item);
  const machineFrame = facts.toFrame(at, findEvent(entry));
  const frame = completeFrame(machineFrame, { active: sinceByStage, counters });
  const read =
    (kind: GuardCheck["place"]["kind"], seen: typeof frame) =>
    ({ item, guard }: Guarded<{ readonly id: string }>): readonly GuardCheck[] =>
      guard === undefined ? [] : [{ place: { kind, id: item.id }, at, guard: readGuard(guard, seen) }];
  const type = findEvent(entry)?.type;
  const entering = journey.entries.filter(
    ({ item }) => type !== undefined && item.event !== undefined && matchesEventType(item.event, type),
  );
  const outside = completeFrame(machineFrame, { active: {}, counters: {} });
  return {
    entries: wasActive ? [] : entering.flatMap(read("entry", outside)),
    rest:
      status === "active"
        ? [...journey.exits.flatMap(read("exit", frame)), ...journey.goals.flatMap(read("goal", frame))]
        : [],
  };
}

function findEvent(entry: LedgerEntry | undefined): EventEntry | undefined {
  return entry?.kind === "event" ? entry : undefined;
}
