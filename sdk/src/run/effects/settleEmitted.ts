import type { EmittedEffect } from "./EmittedEffect.js";

/** How a fold differs from what was already told outward: told, never undone (semantics 4). */
export type EffectCorrection =
  /** The fold no longer comes to it: a late entry took its cause away. */
  | { readonly kind: "takenBack"; readonly effect: EmittedEffect }
  /** The fold comes to it at another time, or with other contents. */
  | { readonly kind: "changed"; readonly effect: EmittedEffect; readonly now: EmittedEffect };

/** What is to be told outward now, and what late entries took back of what was told before (semantics 4). */
export interface SettledEffects {
  /** To be told outward now, for the first time. */
  readonly due: readonly EmittedEffect[];
  readonly corrections: readonly EffectCorrection[];
}

/**
 * What is still to be told outward after a fold, and what of that which was told the fold has taken back.
 *
 * @param told - Everything that was told outward for this HCP and journey, by whatever earlier folds.
 * @param folded - What the fold comes to now: `listEmitted`.
 */
export function settleEmitted(
  told: readonly EmittedEffect[],
  folded: readonly EmittedEffect[],
): SettledEffects {
  const done = new Set(told.map(({ identity }) => identity));
  const now = new Map(folded.map((effect) => [effect.identity, effect]));
  return {
    due: folded.filter(({ identity }) => !done.has(identity)),
    corrections: told.flatMap((effect): readonly EffectCorrection[] => {
      const current = now.get(effect.identity);
      if (current === undefined) return [{ kind: "takenBack", effect }];
      const isSame =
        current.at === effect.at &&
        current.type === effect.type &&
        JSON.stringify(current.payload) === JSON.stringify(effect.payload);
      return isSame ? [] : [{ kind: "changed", effect, now: current }];
    }),
  };
}
