import type { GuardType, OrderOperator } from "../../guards/GuardExpression.js";
import type { Scalar } from "../../model/Ledger.js";

/** What a value has to be. Bounds of dates and durations are in ms. */
export type Need =
  | { readonly kind: "oneOf" | "noneOf"; readonly values: readonly Scalar[]; readonly type: GuardType }
  | {
      readonly kind: "bound";
      readonly operator: OrderOperator;
      readonly bound: Scalar;
      readonly type: GuardType;
    };

interface Counted {
  readonly windowMs: number;
}

/** What would change a part of a guard that does not hold, by code. Instants are in ms. */
export interface RemedyParameters {
  "remedy.consent": {
    readonly channel: string;
    readonly purpose: string | undefined;
    readonly given: boolean;
  };
  "remedy.attribute": { readonly attribute: string; readonly need: Need };
  /** The attribute never changes, so that nothing helps. */
  "remedy.rigid": { readonly attribute: string; readonly need: Need };
  "remedy.attributeKnown": { readonly attribute: string; readonly known: boolean };
  "remedy.persona": { readonly need: Need };
  "remedy.segment": { readonly need: Need };
  /** The event that sets the way off has to say so itself. */
  "remedy.field": { readonly field: string; readonly need: Need };
  "remedy.fieldKnown": { readonly field: string; readonly known: boolean };
  /** The event at hand is counted already; `until` is when the first of those present no longer counts. */
  "remedy.moreEvents": Counted & {
    readonly event: string;
    readonly more: number;
    readonly until: number | undefined;
  };
  /** At most `most` within the window: so it will be at `at` if none is added; undefined where never. */
  "remedy.fewerEvents": Counted & {
    readonly event: string;
    readonly most: number;
    readonly at: number | undefined;
  };
  "remedy.sum": Counted & { readonly event: string; readonly field: string; readonly need: Need };
  "remedy.moreTouches": Counted & {
    readonly channel: string;
    readonly more: number;
    readonly until: number | undefined;
  };
  "remedy.fewerTouches": Counted & {
    readonly channel: string;
    readonly most: number;
    readonly at: number | undefined;
  };
  /** The last such event has to lie further back: so it will at `at`. */
  "remedy.quiet": { readonly event: string; readonly at: number };
  /** Such an event has to happen anew, or for the first time. */
  "remedy.event": { readonly event: string };
  "remedy.stage": { readonly stage: string; readonly active: boolean };
  "remedy.timeInStage": { readonly stage: string; readonly at: number };
  /** Too much time has passed in the stage: it has to be entered again. */
  "remedy.stageAgain": { readonly stage: string };
  "remedy.counter": { readonly counter: string; readonly need: Need };
  "remedy.date": { readonly at: number };
  /** Nothing can change it: a date has passed, or the guard contradicts what sets it off. */
  "remedy.never": Readonly<Record<string, never>>;
  /** Too involved to be told apart: this part of the guard has to hold, or must not. */
  "remedy.expression": { readonly text: string; readonly holds: boolean };
}

/** Everything that may be said of what would make a condition hold. */
export type RemedyCode = keyof RemedyParameters;

/** One thing that would have to change. */
export type RemedyStep = {
  [Code in RemedyCode]: {
    readonly kind: "step";
    readonly code: Code;
    readonly parameters: RemedyParameters[Code];
  };
}[RemedyCode];

/** What would have to change: a step, several that are all needed, or several of which one is enough. */
export type Remedy = RemedyStep | { readonly kind: "all" | "any"; readonly parts: readonly Remedy[] };

/** Makes a step. */
export function toStep<Code extends RemedyCode>(code: Code, parameters: RemedyParameters[Code]): RemedyStep {
  // Code and parameters are tied by the caller's types; a union of one object each does not follow them.
  return { kind: "step", code, parameters } as RemedyStep;
}
