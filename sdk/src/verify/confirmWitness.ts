import type { Journey } from "../compile/Journey.js";
import { evaluateGuard } from "../guards/evaluateGuard.js";
import type { GuardFrame } from "../guards/GuardFrame.js";
import { checkTouchpoint } from "../run/gates/checkTouchpoint.js";
import { findNextTouchpoints, planTouchpoints } from "../run/gates/planTouchpoints.js";
import type { ConsentQuestion } from "./askConsent.js";
import type { BitSet } from "./BitSet.js";
import type { CellValues, Choice, GuardSpace } from "./GuardSpace.js";
import type { Witness } from "./JourneyProof.js";
import type { WayGroup } from "./listWays.js";
import { adaptWay, toEventAction, type WitnessSearch } from "./WitnessSearch.js";

/** A choice of which something may be the case, for some kinds of people. */
export interface OpenChoice {
  readonly journey: Journey;
  readonly space: GuardSpace;
  readonly search: WitnessSearch;
  readonly group: WayGroup;
  readonly choice: Choice;
  readonly kinds: BitSet;
}

/** A way on which two guards hold at once, the first of which XState takes. */
export function confirmOverlap(
  open: OpenChoice,
  [first, second]: readonly [number, number],
): Witness | undefined {
  return confirmChoice(open, [first, second], [], (holds, taken) => {
    const id = open.group.transitions[first]?.id ?? "";
    return holds(first) && holds(second) && taken.includes(id);
  });
}

/** A way on which no guard of a choice holds, and XState takes none of its transitions. */
export function confirmGap(open: OpenChoice): Witness | undefined {
  const { transitions } = open.group;
  const places = transitions.map((_, place) => place);
  return confirmChoice(open, [], places, (holds, taken) => {
    return !places.some(holds) && !transitions.some(({ id }) => taken.includes(id));
  });
}

function confirmChoice(
  { journey, space, search, group, choice, kinds }: OpenChoice,
  holding: readonly number[],
  missing: readonly number[],
  isIt: (holds: (place: number) => boolean, taken: readonly string[]) => boolean,
): Witness | undefined {
  const { stage, event, guards } = group;
  const kind = kinds.findFirst();
  const example =
    kind === undefined ? undefined : choice.findExample(kind, { holds: holding, misses: missing });
  if (kind === undefined || example === undefined || event === undefined) return undefined;
  const values: CellValues = new Map([...space.getFacts(kind), ...example]);
  const action = toEventAction(event, values);
  for (const arrival of search.arrivals.get(stage) ?? []) {
    for (const way of adaptWay(journey, arrival, values)) {
      const heard = search.hear(way, action);
      if (heard === undefined || heard.before.status !== "active" || !heard.before.stages.includes(stage))
        continue;
      if (isIt((place) => isHolding(guards[place], heard.frame), heard.taken))
        return { start: way.start, actions: [...way.actions, action] };
    }
  }
  return undefined;
}

function isHolding(guard: WayGroup["guards"][number], frame: GuardFrame): boolean {
  return guard === undefined || evaluateGuard(guard, frame) === "holds";
}

/** A way on which a touchpoint comes due and the gate refuses it for want of consent. */
export function confirmConsent(
  journey: Journey,
  space: GuardSpace,
  search: WitnessSearch,
  { touchpoint, kinds, findExample }: ConsentQuestion,
): Witness | undefined {
  const kind = kinds.findFirst();
  const example = kind === undefined ? undefined : findExample(kind);
  if (kind === undefined || example === undefined) return undefined;
  const values: CellValues = new Map([...space.getFacts(kind), ...example]);
  for (const arrival of search.arrivals.get(touchpoint.stage) ?? []) {
    for (const way of adaptWay(journey, arrival, values)) {
      const due = waitForTouchpoint(search, way, touchpoint.id);
      const standing = due && search.stand(due)?.standing;
      if (due === undefined || standing === undefined) continue;
      const isDue = planTouchpoints(standing).some((planned) => planned.touchpoint === touchpoint.id);
      const answer = checkTouchpoint(standing, touchpoint.id);
      if (isDue && answer.kind === "refused" && answer.gate === "consent") return due;
    }
  }
  return undefined;
}

/** The way, and the time from its end until a touchpoint is next due. */
function waitForTouchpoint(search: WitnessSearch, way: Witness, touchpoint: string): Witness | undefined {
  const standing = search.stand(way)?.standing;
  const next = standing && findNextTouchpoints(standing).find((planned) => planned.touchpoint === touchpoint);
  if (standing === undefined || next === undefined) return undefined;
  if (next.dueAt <= standing.now) return way;
  const until = new Date(next.dueAt).toISOString();
  return { ...way, actions: [...way.actions, { kind: "advance", until }] };
}
