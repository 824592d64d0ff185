import type { GuardExpression } from "../guards/GuardExpression.js";
import type { Guard } from "../guards/openGuard.js";
import type { Touchpoint } from "../model/journeySchema.js";
import { findConsentNeed, listBefore } from "./askConsent.js";
import type { BitSet } from "./BitSet.js";
import type { CellValues } from "./GuardSpace.js";
import type { ProvedReason } from "./JourneyProof.js";
import type { Reach, ReachGround } from "./Reach.js";

/** A guarded touchpoint, for which kinds of people its guard may hold with the consent that it needs, and why for none. */
export interface TouchpointQuestion {
  readonly touchpoint: Touchpoint;
  readonly position: number;
  readonly kinds: BitSet;
  /** What is so where there are no kinds. */
  readonly reason: ProvedReason;
  readonly findExample: (kind: number) => CellValues | undefined;
}

/** Asks of every guarded touchpoint whether its guard can hold, and with the consent that its channel asks for, while its stage is active. */
export function askTouchpoints(
  ground: ReachGround,
  reach: Reach,
  persona: string | undefined,
): readonly TouchpointQuestion[] {
  const { journey, space, know } = ground;
  return journey.touchpoints.flatMap(({ item, position, guard }): TouchpointQuestion[] => {
    if (guard === undefined) return [];
    const known = know(item.stage, persona);
    const settled = reach.getSettled(item.stage);
    const need = findConsentNeed(journey, item);
    const wanted = need === undefined ? guard : withConsent(guard, need.channel, need.purpose);
    const before = listBefore(ground, item.stage);
    const choice = space.readChoice([...before, wanted], known);
    const keep = (set: BitSet | undefined) => {
      const kinds = settled.clone();
      if (set !== undefined) kinds.keepAll(set);
      return kinds;
    };
    const findReason = (): ProvedReason => {
      if (settled.isEmpty) return reach.getInside(item.stage).isEmpty ? "proof.stage" : "proof.before";
      if (keep(space.readChoice([guard], known).mayHold[0]).isEmpty) return "proof.guard";
      return keep(space.readChoice([wanted], known).mayHold[0]).isEmpty ? "proof.consent" : "proof.before";
    };
    const misses = before.map((_, place) => place);
    return [
      {
        touchpoint: item,
        position,
        kinds: keep(choice.mayTake.at(-1)),
        reason: findReason(),
        findExample: (kind) => choice.findExample(kind, { holds: [before.length], misses }),
      },
    ];
  });
}

function withConsent(guard: Guard, channel: string, purpose: string | undefined): Guard {
  const range = { start: 0, end: 0 };
  const consent: GuardExpression = { kind: "consent", type: "bool", range, channel, purpose };
  const expression: GuardExpression = {
    kind: "and",
    type: "bool",
    range,
    left: consent,
    right: guard.expression,
  };
  return { text: `consent.${channel} && (${guard.text})`, expression, type: "bool" };
}
