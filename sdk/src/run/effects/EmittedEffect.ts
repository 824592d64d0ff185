import type { Scalar } from "../../model/Ledger.js";
import type { Run } from "../Run.js";

/** Something that a run told outward. Its identity is run, place and occurrence (semantics 4). */
export interface EmittedEffect {
  /** The same in every fold that comes to it; unique within one HCP's journey. */
  readonly identity: string;
  readonly ordinal: number;
  readonly place: string;
  readonly occurrence: number;
  readonly type: string;
  readonly payload: readonly { readonly name: string; readonly value: Scalar }[];
  /** When it was due, ms. */
  readonly at: number;
}

/** Everything that an HCP's runs told outward, in order. */
export function listEmitted(runs: readonly Run[]): readonly EmittedEffect[] {
  return runs.flatMap(({ ordinal, trace }) =>
    trace.flatMap(({ at, moves }) =>
      moves
        .flatMap(({ effects }) => effects)
        .flatMap(({ place, occurrence, effect }) => {
          if (effect.kind !== "emit") return [];
          const { type, payload } = effect;
          return [
            { identity: `${ordinal} ${place} ${occurrence}`, ordinal, place, occurrence, type, payload, at },
          ];
        }),
    ),
  );
}
