import type { Journey } from "../compile/Journey.js";
import { checkTouchpoint } from "../run/gates/checkTouchpoint.js";
import type { GateAnswer } from "../run/gates/GateAnswer.js";
import { findNextTouchpoints, planTouchpoints } from "../run/gates/planTouchpoints.js";
import { replay } from "../run/replay.js";
import type { ConsentQuestion } from "./askConsent.js";
import type { TouchpointQuestion } from "./askTouchpoints.js";
import type { BitSet } from "./BitSet.js";
import { followWay } from "./followWay.js";
import type { CellValues, Choice, GuardSpace } from "./GuardSpace.js";
import type { Witness } from "./JourneyProof.js";
import type { WayGroup } from "./listWays.js";
import { type ChoiceReading, observeChoice } from "./observeChoice.js";
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
  const id = open.group.transitions[first]?.id ?? "";
  return confirmChoice(open, [first, second], [], ({ rounds, taken }) => {
    return rounds.some((holds) => holds[first] && holds[second]) && taken.includes(id);
  });
}

/** A way on which no guard of a choice holds in the end, and XState takes none of its transitions. */
export function confirmGap(open: OpenChoice): Witness | undefined {
  const { transitions } = open.group;
  const places = transitions.map((_, place) => place);
  return confirmChoice(open, [], places, ({ rounds, taken }) => {
    return !rounds.at(-1)?.includes(true) && !transitions.some(({ id }) => taken.includes(id));
  });
}

function confirmChoice(
  { journey, space, search, group, choice, kinds }: OpenChoice,
  holding: readonly number[],
  missing: readonly number[],
  isIt: (reading: ChoiceReading) => boolean,
): Witness | undefined {
  const kind = kinds.findFirst();
  const example =
    kind === undefined ? undefined : choice.findExample(kind, { holds: holding, misses: missing });
  if (kind === undefined || example === undefined) return undefined;
  const values: CellValues = new Map([...space.getFacts(kind), ...example]);
  for (const known of listOccasions(journey, search, group)) {
    for (const adapted of adaptWay(journey, known, values)) {
      const way = bringAbout(journey, group, adapted, values);
      if (way === undefined || !search.steps.take(way.actions.length)) continue;
      const followed = followWay(journey, way);
      if (followed !== undefined && observeChoice(journey, group, followed).some(isIt)) return way;
    }
  }
  return undefined;
}

/** Ways on which the choice was made before, where it is not an event's, and ways to where it is made. */
function listOccasions({ tree }: Journey, search: WitnessSearch, group: WayGroup): readonly Witness[] {
  const { stage, kind, transitions } = group;
  const into = search.arrivals.get(stage) ?? [];
  if (kind === "event") return into;
  const before = transitions.flatMap(({ id }) => search.taken.get(id) ?? []);
  const done =
    kind === "done" ? listFinals(tree, stage).flatMap((id) => search.arrivals.get(id) ?? []) : into;
  return [...new Set([...before, ...done])];
}

function listFinals(tree: Journey["tree"], stage: string): readonly string[] {
  return (tree.childrenOf.get(stage) ?? []).flatMap(({ id, kind }) =>
    kind === "final" ? [id] : listFinals(tree, id),
  );
}

/** The way, and what makes the choice at its end: the event, or the time until the waits are due. */
function bringAbout(
  journey: Journey,
  { kind, event, transitions }: WayGroup,
  way: Witness,
  values: CellValues,
): Witness | undefined {
  if (kind === "event" && event !== undefined)
    return { ...way, actions: [...way.actions, toEventAction(event, values)] };
  if (kind !== "wait") return way;
  const followed = followWay(journey, way);
  if (followed === undefined) return undefined;
  const { waits } = replay(journey, followed.ledger, followed.now);
  const wait = waits.find(({ transition }) => transitions.some(({ id }) => id === transition));
  // On a way on which it was made before, the time has passed.
  if (wait === undefined) return way;
  return {
    ...way,
    actions: [...way.actions, { kind: "advance", until: new Date(wait.dueAt).toISOString() }],
  };
}

/** A way on which a touchpoint comes due and the gate refuses it for want of consent. */
export function confirmConsent(
  journey: Journey,
  space: GuardSpace,
  search: WitnessSearch,
  question: ConsentQuestion,
): Witness | undefined {
  const isIt = (answer: GateAnswer) => answer.kind === "refused" && answer.gate === "consent";
  return confirmDue(journey, space, search, question, isIt);
}

/** A way on which a touchpoint comes due and neither its guard nor the want of consent nor a policy keeps it back. */
export function confirmTouchpoint(
  journey: Journey,
  space: GuardSpace,
  search: WitnessSearch,
  question: TouchpointQuestion,
): Witness | undefined {
  const isIt = (answer: GateAnswer) =>
    answer.kind !== "refused" || !["ended", "held", "guard", "consent", "policy"].includes(answer.gate);
  return confirmDue(journey, space, search, question, isIt);
}

function confirmDue(
  journey: Journey,
  space: GuardSpace,
  search: WitnessSearch,
  { touchpoint, kinds, findExample }: ConsentQuestion | TouchpointQuestion,
  isIt: (answer: GateAnswer) => boolean,
): Witness | undefined {
  const kind = kinds.findFirst();
  const example = kind === undefined ? undefined : findExample(kind);
  if (kind === undefined || example === undefined) return undefined;
  const values: CellValues = new Map([...space.getFacts(kind), ...example]);
  for (const arrival of search.arrivals.get(touchpoint.stage) ?? []) {
    for (const way of adaptWay(journey, arrival, values)) {
      const due = waitForTouchpoint(search, way, touchpoint.id);
      const standing = due && search.stand(due);
      if (due === undefined || standing === undefined) continue;
      const isDue = planTouchpoints(standing).some((planned) => planned.touchpoint === touchpoint.id);
      if (isDue && isIt(checkTouchpoint(standing, touchpoint.id))) return due;
    }
  }
  return undefined;
}

/** The way, and the time from its end until a touchpoint is next due. */
function waitForTouchpoint(search: WitnessSearch, way: Witness, touchpoint: string): Witness | undefined {
  const standing = search.stand(way);
  const next = standing && findNextTouchpoints(standing).find((planned) => planned.touchpoint === touchpoint);
  if (standing === undefined || next === undefined) return undefined;
  if (next.dueAt <= standing.now) return way;
  const until = new Date(next.dueAt).toISOString();
  return { ...way, actions: [...way.actions, { kind: "advance", until }] };
}
