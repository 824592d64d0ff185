import type { TouchpointField } from "../../guards/GuardExpression.js";

/** What a rule of the guard builder asks about. */
export type GuardSubject =
  | { readonly kind: "persona" }
  | { readonly kind: "segment" }
  | { readonly kind: "now" }
  | { readonly kind: "attribute"; readonly attribute: string }
  | { readonly kind: "counter"; readonly counter: string }
  | { readonly kind: "consent"; readonly channel: string; readonly purpose?: string }
  | { readonly kind: "field"; readonly field: string }
  | { readonly kind: "touchpoint"; readonly field: TouchpointField }
  /** `event` may be a family such as `email.*`, or `*`; windows are ISO 8601. */
  | { readonly kind: "count"; readonly event: string; readonly window: string }
  | { readonly kind: "sum"; readonly event: string; readonly field: string; readonly window: string }
  | { readonly kind: "sinceEvent"; readonly event: string }
  | { readonly kind: "touches"; readonly channel: string; readonly window: string }
  | { readonly kind: "inStage"; readonly stage: string }
  | { readonly kind: "timeInStage"; readonly stage: string };

/** A value to compare with: durations and instants as ISO 8601 text. */
export type GuardValue =
  | { readonly type: "bool"; readonly value: boolean }
  | { readonly type: "int" | "double"; readonly value: number }
  | { readonly type: "string" | "duration" | "timestamp"; readonly value: string };

/** How the guard builder compares. */
export type GuardOperator = "==" | "!=" | "<" | "<=" | ">" | ">=";

/** A guard as menus edit it: groups of rules. An empty `and` always holds, an empty `or` never. */
export type GuardRule =
  | { readonly kind: "group"; readonly join: "and" | "or"; readonly rules: readonly GuardRule[] }
  | { readonly kind: "not"; readonly rule: GuardRule }
  | {
      readonly kind: "compare";
      readonly subject: GuardSubject;
      readonly operator: GuardOperator;
      readonly value: GuardValue;
    }
  | { readonly kind: "oneOf"; readonly subject: GuardSubject; readonly values: readonly GuardValue[] }
  /** A yes-or-no subject: consent, a stage, a yes-or-no fact. */
  | { readonly kind: "holds"; readonly subject: GuardSubject; readonly holds: boolean }
  /** Whether there is a value at all. */
  | { readonly kind: "known"; readonly subject: GuardSubject; readonly known: boolean };
