import type { GuardExpression } from "../../guards/GuardExpression.js";
import type { Attribute, Persona } from "../../model/journeySchema.js";
import type { Draft } from "../EditIssue.js";

/** What a part of a guard may be worth; `isNever` where it is missing for certain. */
export type PossibleValues = {
  readonly mayMiss: boolean;
  readonly isNever: boolean;
} & (
  | { readonly kind: "some"; readonly values: ReadonlySet<string | number | boolean> }
  | { readonly kind: "between"; readonly min: number; readonly max: number }
);

/** What is known of everybody of a persona: the persona itself, and rigid facts as the document spreads them over it. */
export interface PersonaFacts {
  /** Undefined where it may be anything. */
  readonly findValues: (expression: GuardExpression) => PossibleValues | undefined;
}

export interface PersonaFactsOptions {
  /** Whether the distributions of rigid attributes count, or the persona alone. */
  readonly attributes: boolean;
}

/** What is known of a persona's people. Facts that change are left open: whatever they are now, they may be otherwise later. */
export function createPersonaFacts(
  document: Draft,
  persona: Persona,
  options: PersonaFactsOptions,
): PersonaFacts {
  const rigid = new Map(
    document.attributes
      .filter(({ changes }) => changes === "never")
      .map((attribute) => [attribute.id, attribute]),
  );
  const spread = new Map(
    options.attributes
      ? persona.distributions.flatMap((distribution) => {
          const attribute = rigid.get(distribution.attribute);
          const values = attribute && toValues(attribute, distribution);
          return values === undefined ? [] : [[distribution.attribute, values] as const];
        })
      : [],
  );
  const own: PossibleValues = { kind: "some", values: new Set([persona.id]), mayMiss: false, isNever: false };
  return {
    findValues: (expression) => {
      if (expression.kind === "persona") return own;
      return expression.kind === "attribute" ? spread.get(expression.attribute.id) : undefined;
    },
  };
}

function toValues(
  attribute: Attribute,
  distribution: Persona["distributions"][number],
): PossibleValues | undefined {
  const mayMiss = distribution.missing > 0;
  const isNever = distribution.missing === 1;
  if (distribution.kind === "weights") {
    const possible = distribution.weights.filter(({ weight }) => weight > 0).map(({ value }) => value);
    return attribute.type === "date"
      ? undefined
      : { kind: "some", values: new Set(possible), mayMiss, isNever };
  }
  const { min, max } = distribution;
  return min <= max ? { kind: "between", min, max, mayMiss, isNever } : undefined;
}
