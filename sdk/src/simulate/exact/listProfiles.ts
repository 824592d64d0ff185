import type { Journey } from "../../compile/Journey.js";
import { collectReads } from "../../guards/collectReads.js";
import type { Persona } from "../../model/journeySchema.js";
import type { Scalar } from "../../model/Ledger.js";
import { fail, type Result, succeed } from "../../model/result.js";
import { createObstacle, type ExactObstacle } from "./ExactObstacle.js";

/** People who are alike in all rigid facts that guards read, and their share of the persona. */
export interface Profile {
  readonly persona: string | undefined;
  readonly share: number;
  /** A fact that is missing is not in it. */
  readonly facts: ReadonlyMap<string, Scalar>;
}

export const mostProfiles = 256;

/** Splits a persona by the rigid facts that guards read, as its distributions spread them. */
export function listProfiles(
  journey: Journey,
  persona: Persona | undefined,
): Result<readonly Profile[], ExactObstacle> {
  let profiles: readonly Profile[] = [{ persona: persona?.id, share: 1, facts: new Map() }];
  if (persona === undefined) return succeed(profiles);
  const { document } = journey;
  const read = listRead(journey);
  for (const [index, distribution] of persona.distributions.entries()) {
    const { attribute, missing } = distribution;
    const isRigid = document.attributes.some(({ id, changes }) => id === attribute && changes === "never");
    if (!isRigid || !read.has(attribute)) continue;
    if (distribution.kind !== "weights") {
      const path = ["personas", document.personas.indexOf(persona), "distributions", index];
      return fail(createObstacle("exact.range", path, { attribute }));
    }
    const whole = distribution.weights.reduce((sum, { weight }) => sum + weight, 0);
    const values: { readonly value: Scalar | undefined; readonly share: number }[] = distribution.weights.map(
      ({ value, weight }) => ({ value, share: (weight / whole) * (1 - missing) }),
    );
    values.push({ value: undefined, share: missing });
    profiles = profiles.flatMap((profile) =>
      values
        .filter(({ share }) => share > 0)
        .map(({ value, share }) => ({
          ...profile,
          share: profile.share * share,
          facts: value === undefined ? profile.facts : new Map([...profile.facts, [attribute, value]]),
        })),
    );
    if (profiles.length > mostProfiles) {
      const parameters = { found: profiles.length, most: mostProfiles };
      return fail(
        createObstacle("exact.tooManyProfiles", ["personas", document.personas.indexOf(persona)], parameters),
      );
    }
  }
  return succeed(profiles);
}

function listRead({ transitions, entries, exits, goals, touchpoints }: Journey): ReadonlySet<string> {
  const guarded = [...transitions.values(), ...entries, ...exits, ...goals, ...touchpoints];
  return new Set(guarded.flatMap(({ guard }) => (guard === undefined ? [] : collectReads(guard).attributes)));
}
