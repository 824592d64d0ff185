import type { Journey } from "../compile/Journey.js";
import type { GuardExpression } from "../guards/GuardExpression.js";
import type { Guard } from "../guards/openGuard.js";
import type { Touchpoint } from "../model/journeySchema.js";
import { findConsentNeed, listBefore } from "./askConsent.js";
import type { BitSet } from "./BitSet.js";
import type { KnownValues } from "./collectVariables.js";
import type { CellValues } from "./GuardSpace.js";
import type { ProvedReason } from "./JourneyProof.js";
import type { Reach, ReachGround } from "./Reach.js";

/** A touchpoint, for which kinds of people its guard may hold with the consent that it needs and the policies that it obeys, and why for none. */
export interface TouchpointQuestion {
  readonly touchpoint: Touchpoint;
  readonly position: number;
  readonly kinds: BitSet;
  /** What is so where there are no kinds. */
  readonly reason: ProvedReason;
  readonly findExample: (kind: number) => CellValues | undefined;
}

/**
 * Asks of every guarded touchpoint whether its guard can hold, and with the consent that its channel asks for and the policies
 * that it obeys, while its stage is active; of any other, it is told where the policies allow it to nobody.
 */
export function askTouchpoints(
  ground: ReachGround,
  reach: Reach,
  persona: string | undefined,
): readonly TouchpointQuestion[] {
  const { journey, space, know } = ground;
  return journey.touchpoints.flatMap(({ item, position, guard }): TouchpointQuestion[] => {
    const policies = listPolicies(journey, item);
    if (guard === undefined && policies.length === 0) return [];
    const known = knowTouchpoint(journey, item, know(item.stage, persona));
    const settled = reach.getSettled(item.stage);
    const need = findConsentNeed(journey, item);
    const own = guard ?? always;
    const agreed = need === undefined ? own : withConsent(own, need.channel, need.purpose);
    const wanted = policies.reduce(both, agreed);
    const before = listBefore(ground, item.stage);
    const choice = space.readChoice([...before, wanted], known);
    const keep = (set: BitSet | undefined) => {
      const kinds = settled.clone();
      if (set !== undefined) kinds.keepAll(set);
      return kinds;
    };
    const findReason = (): ProvedReason => {
      if (settled.isEmpty) return reach.getInside(item.stage).isEmpty ? "proof.stage" : "proof.before";
      if (keep(space.readChoice([own], known).mayHold[0]).isEmpty) return "proof.guard";
      if (keep(space.readChoice([agreed], known).mayHold[0]).isEmpty) return "proof.consent";
      return keep(space.readChoice([wanted], known).mayHold[0]).isEmpty ? "proof.policy" : "proof.before";
    };
    const misses = before.map((_, place) => place);
    const kinds = keep(choice.mayTake.at(-1));
    const reason = findReason();
    if (guard === undefined && !(kinds.isEmpty && reason === "proof.policy")) return [];
    return [
      {
        touchpoint: item,
        position,
        kinds,
        reason,
        findExample: (kind) => choice.findExample(kind, { holds: [before.length], misses }),
      },
    ];
  });
}

const nowhere = { start: 0, end: 0 };
const always: Guard = {
  text: "true",
  expression: { kind: "literal", type: "bool", range: nowhere, value: true },
  type: "bool",
};

function both(one: Guard, other: Guard): Guard {
  const expression: GuardExpression = {
    kind: "and",
    type: "bool",
    range: nowhere,
    left: one.expression,
    right: other.expression,
  };
  return { text: `(${one.text}) && (${other.text})`, expression, type: "bool" };
}

function listPolicies({ policies }: Journey, { channel }: Touchpoint): readonly Guard[] {
  return policies.flatMap(({ item, guard }) =>
    guard === undefined || (item.channel !== undefined && item.channel !== channel) ? [] : [guard],
  );
}

/** A policy reads what is due, and that is known. */
function knowTouchpoint({ document }: Journey, item: Touchpoint, known: KnownValues): KnownValues {
  const content = document.contents.find(({ id }) => id === item.content);
  return new Map([
    ...known,
    ["touchpoint channel", item.channel],
    ["touchpoint content", item.content],
    ["touchpoint purpose", item.purpose ?? content?.purpose],
  ]);
}

function withConsent(guard: Guard, channel: string, purpose: string | undefined): Guard {
  const expression: GuardExpression = { kind: "consent", type: "bool", range: nowhere, channel, purpose };
  return both({ text: `consent.${channel}`, expression, type: "bool" }, guard);
}
