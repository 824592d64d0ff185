import type { Journey } from "../compile/Journey.js";
import { type GuardExpression, getLeaves } from "../guards/GuardExpression.js";
import type { Guard } from "../guards/openGuard.js";
import type { Touchpoint } from "../model/journeySchema.js";
import { ancestry } from "../model/stageTree.js";
import type { BitSet } from "./BitSet.js";
import type { CellValues } from "./GuardSpace.js";
import type { Reach, ReachGround } from "./Reach.js";

/** A touchpoint that needs consent, and for which kinds of people it may come due without. */
export interface ConsentQuestion {
  readonly touchpoint: Touchpoint;
  readonly position: number;
  readonly purpose: string | undefined;
  readonly kinds: BitSet;
  readonly findExample: (kind: number) => CellValues | undefined;
}

/**
 * Asks of every touchpoint that needs consent whether it can come due without: in a stage that an `always` or an exit does not
 * end as soon as consent is lost, and where its own guard does not ask for it.
 */
export function askConsent(
  ground: ReachGround,
  reach: Reach,
  persona: string | undefined,
): readonly ConsentQuestion[] {
  const { journey, space, know } = ground;
  return journey.touchpoints.flatMap(({ item, position, guard }): ConsentQuestion[] => {
    const need = findConsentNeed(journey, item);
    if (need === undefined) return [];
    const { channel, purpose } = need;
    const before = listBefore(ground, item.stage);
    const without = withoutConsent(channel, purpose, guard);
    const choice = space.readChoice([...before, without], know(item.stage, persona));
    const kinds = reach.getSettled(item.stage);
    const may = choice.mayTake.at(-1);
    if (may !== undefined) kinds.keepAll(may);
    const misses = before.map((_, place) => place);
    const findExample = (kind: number) => choice.findExample(kind, { holds: [before.length], misses });
    return [{ touchpoint: item, position, purpose, kinds, findExample }];
  });
}

/** The consent without which the gates refuse a touchpoint; undefined where its channel asks for none. */
export function findConsentNeed(
  { document }: Journey,
  touchpoint: Touchpoint,
): { readonly channel: string; readonly purpose: string | undefined } | undefined {
  const channel = document.channels.find(({ id }) => id === touchpoint.channel);
  if (channel?.consent !== "required") return undefined;
  const { purpose: own, content } = touchpoint;
  const wanted = own ?? document.contents.find(({ id }) => id === content)?.purpose;
  const purpose = wanted !== undefined && channel.purposes.includes(wanted) ? wanted : undefined;
  return { channel: channel.id, purpose };
}

/** What would have taken everybody out of a stage, or of the journey, before anything comes due there. */
export function listBefore(ground: ReachGround, stage: string): readonly (Guard | undefined)[] {
  const { journey } = ground;
  const exits = journey.exits.flatMap(({ item, guard }) =>
    item.event === undefined && guard !== undefined && isSteady(guard) ? [guard] : [],
  );
  return [...listSteadyAlways(journey, ground, stage), ...exits];
}

function listSteadyAlways(
  { tree }: Journey,
  { ways }: ReachGround,
  stage: string,
): readonly (Guard | undefined)[] {
  return ancestry(tree, stage).flatMap(({ id }) =>
    (ways.get(id) ?? [])
      .filter(({ kind }) => kind === "always")
      .flatMap(({ guards }) => guards.filter((guard) => guard === undefined || isSteady(guard))),
  );
}

/** Whether what a guard reads stays as it was when the last step settled: nothing of it changes by time alone. */
function isSteady({ expression }: Guard): boolean {
  return getLeaves(expression).every(({ kind, type }) => {
    if (type === "timestamp" || type === "duration") return false;
    return (
      kind !== "count" && kind !== "sum" && kind !== "touches" && kind !== "field" && kind !== "touchpoint"
    );
  });
}

function withoutConsent(channel: string, purpose: string | undefined, guard: Guard | undefined): Guard {
  const range = { start: 0, end: 0 };
  const consent: GuardExpression = { kind: "consent", type: "bool", range, channel, purpose };
  const none: GuardExpression = { kind: "not", type: "bool", range, operand: consent };
  const expression: GuardExpression =
    guard === undefined ? none : { kind: "and", type: "bool", range, left: none, right: guard.expression };
  return { text: `!consent.${channel}`, expression, type: "bool" };
}
