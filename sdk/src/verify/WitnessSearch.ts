import type { Journey } from "../compile/Journey.js";
import type { Scalar } from "../model/Ledger.js";
import { replayAll } from "../run/replay.js";
import { type Standing, standAt } from "../run/standAt.js";
import { listStarts } from "../scenario/listStarts.js";
import { listTrialValues } from "../scenario/listTrialValues.js";
import { type FoundPath, PathSearch } from "../scenario/PathSearch.js";
import type { WalkAction } from "../scenario/Walk.js";
import { followWay } from "./followWay.js";
import type { CellValues } from "./GuardSpace.js";
import type { Witness } from "./JourneyProof.js";
import { StepBudget } from "./StepBudget.js";

/** Ways into a stage that are kept, to try on from. */
const mostArrivals = 4;
/** Steps that a way may have. */
const longest = 40;
const mondayMorning = "2026-01-05T09:00:00Z";

/** Looks for ways of somebody of one persona, and keeps none that XState does not come to as well. */
export class WitnessSearch {
  /** The shortest witness kept of each transition. */
  readonly taken = new Map<string, Witness>();
  /** Witnesses after which a stage is active or just was, the shortest first. */
  readonly arrivals = new Map<string, Witness[]>();
  readonly steps: StepBudget;
  readonly #journey: Journey;

  constructor(journey: Journey, persona: string | undefined, wanted: readonly string[], most: number) {
    this.#journey = journey;
    this.steps = new StepBudget(most);
    const values = listTrialValues(journey);
    const search = new PathSearch(journey, values, wanted);
    const from = journey.document.scenarios[0]?.from ?? mondayMorning;
    const starts = listStarts(journey, values, from).filter((start) => start.persona === persona);
    for (const { changes, width, part } of phases) {
      search.allow(Math.floor(most * part));
      const seen = new Set<string>();
      for (const start of starts) if (!search.isDone) search.search(start, { changes, width, longest, seen });
    }
    this.steps.taken = search.steps;
    if (most === 0 || !search.isExhausted) this.steps.isExceeded = true;
    const paths = [...search.found].sort(([, a], [, b]) => b.actions.length - a.actions.length);
    const reserve = Math.floor(most * trialPart);
    for (const [transition, path] of paths) {
      if (this.taken.has(transition)) continue;
      if (this.steps.left - path.actions.length < reserve) this.steps.isExceeded = true;
      else this.#keep(path);
    }
    for (const arrivals of this.arrivals.values()) {
      arrivals.sort((a, b) => a.actions.length - b.actions.length);
      arrivals.splice(mostArrivals);
    }
  }

  /** Where XState comes to by a way; undefined where a step of it cannot be taken, or no step is left to take. */
  stand(way: Witness): Standing | undefined {
    if (!this.steps.take(way.actions.length)) return undefined;
    const followed = followWay(this.#journey, way);
    return followed && standAt(this.#journey, followed.ledger, followed.now, { engine: "xstate" });
  }

  #keep(path: FoundPath): void {
    this.steps.take(path.actions.length);
    const followed = followWay(this.#journey, path);
    if (followed === undefined) return;
    const { ledger, instants, now } = followed;
    for (const { at, moves } of replayAll(this.#journey, ledger, now, { engine: "xstate" }).flatMap(
      ({ trace }) => trace,
    )) {
      // The start itself is the first step, and takes no action; the first action happens at the same instant.
      const until = instants.find((instant) => instant >= at);
      const count = instants.lastIndexOf(until ?? Number.NaN);
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

/** Of all steps, what goes into the search; who stays the same is the shorter story, and the cheaper one. */
const phases = [
  { changes: false, width: 1, part: 0.3 },
  { changes: true, width: 1, part: 0.2 },
] as const;
/** What of all steps is kept for trying what may be the case in the stages that were come to. */
const trialPart = 0.2;

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
