import type { Journey } from "../compile/Journey.js";
import { completeFrame } from "../compile/toMachine.js";
import type { GuardFrame } from "../guards/GuardFrame.js";
import type { Scalar } from "../model/Ledger.js";
import { FactLog } from "../run/FactLog.js";
import { orderEntries } from "../run/orderEntries.js";
import type { Run } from "../run/Run.js";
import { replayAll } from "../run/replay.js";
import { type Standing, standAt } from "../run/standAt.js";
import { listStarts } from "../scenario/listStarts.js";
import { listTrialValues } from "../scenario/listTrialValues.js";
import { type FoundPath, PathSearch } from "../scenario/PathSearch.js";
import { getPresent, startWalk, takeStep, toWalkLedger } from "../scenario/takeStep.js";
import type { Walk, WalkAction, WalkStart } from "../scenario/Walk.js";
import type { CellValues } from "./GuardSpace.js";
import type { Witness } from "./JourneyProof.js";

/** Ways into a stage that are kept, to try on from. */
const mostArrivals = 4;
const mondayMorning = "2026-01-05T09:00:00Z";

/** Looks for ways of somebody of one persona, and keeps none that XState does not come to as well. */
export class WitnessSearch {
  /** The shortest witness kept of each transition. */
  readonly taken = new Map<string, Witness>();
  /** Witnesses after which a stage is active or just was, the shortest first. */
  readonly arrivals = new Map<string, Witness[]>();
  readonly #journey: Journey;

  constructor(journey: Journey, persona: string | undefined, wanted: readonly string[], most: number) {
    this.#journey = journey;
    const values = listTrialValues(journey);
    const search = new PathSearch(journey, values, wanted);
    const from = journey.document.scenarios[0]?.from ?? mondayMorning;
    const starts = listStarts(journey, values, from).filter((start) => start.persona === persona);
    for (const { changes, width, part } of phases) {
      search.allow(most * part);
      const seen = new Set<string>();
      for (const start of starts) if (!search.isDone) search.search(start, { changes, width, seen });
    }
    const paths = [...search.found].sort(([, a], [, b]) => b.actions.length - a.actions.length);
    for (const [transition, path] of paths) if (!this.taken.has(transition)) this.#keep(path);
    for (const arrivals of this.arrivals.values()) {
      arrivals.sort((a, b) => a.actions.length - b.actions.length);
      arrivals.splice(mostArrivals);
    }
  }

  /** Where XState comes to by a way; undefined where a step of it cannot be taken. */
  stand({ start, actions }: Witness): { readonly walk: Walk; readonly standing: Standing } | undefined {
    const walk = follow(this.#journey, start, actions);
    if (walk === undefined) return undefined;
    const standing = standAt(this.#journey, toWalkLedger(walk), getPresent(walk).at, { engine: "xstate" });
    return { walk, standing };
  }

  /** What guards see as an event comes, at the end of a way, and what XState makes of it. */
  hear(
    way: Witness,
    event: Extract<WalkAction, { kind: "event" }>,
  ): { readonly before: Run; readonly frame: GuardFrame; readonly taken: readonly string[] } | undefined {
    const stood = this.stand(way);
    const next = stood && takeStep(stood.walk, event);
    if (stood === undefined || next?.ok !== true) return undefined;
    const { run } = stood.standing;
    const { at, entry } = getPresent(next.value);
    if (entry?.kind !== "event") return undefined;
    const ledger = toWalkLedger(next.value);
    const facts = new FactLog(this.#journey);
    for (const item of orderEntries(ledger.entries, at).items) facts.record(item);
    const { sinceByStage: active, counters } = run;
    const taken = replayAll(this.#journey, ledger, at, { engine: "xstate" })
      .flatMap(({ trace }) => trace)
      .filter((step) => step.at === at)
      .flatMap(({ moves }) => moves.map(({ by }) => by.id));
    return { before: run, frame: completeFrame(facts.toFrame(at, entry), { active, counters }), taken };
  }

  #keep(path: FoundPath): void {
    const walk = follow(this.#journey, path.start, path.actions);
    if (walk === undefined) return;
    const runs = replayAll(this.#journey, toWalkLedger(walk), getPresent(walk).at, { engine: "xstate" });
    for (const { at, moves } of runs.flatMap(({ trace }) => trace)) {
      // The start itself is the first step, and takes no action; the first action happens at the same instant.
      const until = walk.steps.find((step) => step.at >= at)?.at;
      const count = walk.steps.findLastIndex((step) => step.at === until);
      const witness = { start: path.start, actions: path.actions.slice(0, Math.max(count, 0)) };
      for (const { by, entered } of moves) {
        if (by.kind === "transition") this.#note(this.taken, by.id, witness);
        for (const stage of entered) this.arrivals.set(stage, [...(this.arrivals.get(stage) ?? []), witness]);
      }
    }
  }

  #note(kept: Map<string, Witness>, key: string, witness: Witness): void {
    const known = kept.get(key);
    if (known === undefined || witness.actions.length < known.actions.length) kept.set(key, witness);
  }
}

/** Who stays the same is the shorter story, and the cheaper search. */
const phases = [
  { changes: false, width: 1, part: 0.6 },
  { changes: true, width: 1, part: 0.4 },
] as const;

function follow(journey: Journey, start: WalkStart, actions: readonly WalkAction[]): Walk | undefined {
  let walk = startWalk(journey, start);
  for (const action of actions) {
    const next = takeStep(walk, action);
    if (!next.ok) return undefined;
    walk = next.value;
  }
  return walk;
}

/**
 * The way as it is, the same by somebody who has been as `values` say from the beginning, and by one who becomes so at the end of
 * it as far as that may change.
 */
export function adaptWay({ document }: Journey, way: Witness, values: CellValues): readonly Witness[] {
  const changing = new Set(
    document.attributes.filter(({ changes }) => changes === "any").map(({ id }) => id),
  );
  const facts = [...values].flatMap(([key, value]) => {
    const [kind, attribute = ""] = key.split(" ");
    return kind === "hcp" ? [{ attribute, value }] : [];
  });
  const consents = [...values].flatMap(([key, value]) => {
    const [kind, channel = "", purpose] = key.split(" ");
    return kind === "consent"
      ? [{ channel, isGiven: value === true, ...(purpose !== undefined && { purpose }) }]
      : [];
  });
  const attributes = [
    ...(way.start.attributes ?? []).filter(
      ({ attribute }) => !facts.some((fact) => fact.attribute === attribute),
    ),
    ...facts.flatMap(({ attribute, value }) => (value === undefined ? [] : [{ attribute, value }])),
  ];
  const consent = [
    ...(way.start.consent ?? []).filter((given) => !consents.some((one) => isSame(one, given))),
    ...consents.flatMap(({ isGiven, ...given }) => (isGiven ? [given] : [])),
  ];
  const becoming: WalkAction[] = [
    ...consents
      .filter(({ isGiven }) => !isGiven)
      .map(({ isGiven: _, ...of }) => ({ kind: "consent" as const, change: "withdrawn" as const, ...of })),
    ...consents
      .filter(({ isGiven }) => isGiven)
      .map(({ isGiven: _, ...of }) => ({ kind: "consent" as const, change: "granted" as const, ...of })),
    ...facts.flatMap(({ attribute, value }) =>
      value === undefined || !changing.has(attribute)
        ? []
        : [{ kind: "attribute" as const, attribute, value }],
    ),
  ];
  return [
    way,
    { ...way, start: { ...way.start, attributes, consent } },
    { ...way, actions: [...way.actions, ...becoming] },
  ];
}

function isSame(
  one: { readonly channel: string; readonly purpose?: string | undefined },
  other: { readonly channel: string; readonly purpose?: string | undefined },
): boolean {
  return one.channel === other.channel && one.purpose === other.purpose;
}

/** The event of an occasion, with the payload that `values` say. */
export function toEventAction(type: string, values: CellValues): Extract<WalkAction, { kind: "event" }> {
  const payload = [...values].flatMap(([key, value]): { name: string; value: Scalar }[] => {
    const [kind, name = ""] = key.split(" ");
    return kind === "event" && value !== undefined ? [{ name, value }] : [];
  });
  return { kind: "event", type, ...(payload.length > 0 && { payload }) };
}
