import type { Diagnostic, TextRange } from "../model/Diagnostic.js";
import type { GuardType } from "./GuardExpression.js";

/** What CEL has and guards do not; each sentence says what to use instead. */
export type UnsupportedFeature =
  | "null" // has(hcp.x) tests absence
  | "map"
  | "list" // a list anywhere but to the right of `in`
  | "inWithoutList" // anything but a list to the right of `in`
  | "index" // hcp["x"]
  | "member" // hcp.x.y
  | "method" // "…".startsWith(…), [..].exists(…)
  | "modulo"
  | "bytes"
  | "unsignedInteger"
  | "conversion" // int(…), double(…), string(…) …
  | "dateArithmetic"
  | "durationArithmetic"
  | "textArithmetic"
  | "textOrder"
  | "textLength"; // size(…)

export type SyntaxReason =
  | "empty"
  | "singleEquals"
  | "singleAmpersand"
  | "singleBar"
  | "wordOperator" // and, or
  | "typographicQuote"
  | "unterminatedText"
  | "escape"
  | "number"
  | "reservedWord"
  | "unexpectedEnd"
  | "unexpected";

export type GuardFunction =
  | "count"
  | "duration"
  | "has"
  | "inStage"
  | "sinceEvent"
  | "sum"
  | "timeInStage"
  | "timestamp"
  | "touches";

/** What stands before the dot of a name. */
export type NameOwner = "hcp" | "consent" | "event" | "counter" | "touchpoint";

/** A name that is not declared; `suggestion` is the nearest one that is, or "". (A type, since an interface is no Record.) */
type UnknownName = {
  readonly name: string;
  readonly suggestion: string;
};

/** Every code an issue of a guard may have, with its parameters. `found` is the text that was found. */
export interface GuardIssueParameters {
  "guard.tooLong": { readonly length: number; readonly most: number };
  "guard.tooComplex": { readonly limit: "nodes" | "depth" | "list" | "arguments"; readonly most: number };
  "guard.syntax": { readonly reason: SyntaxReason; readonly found: string };
  "guard.unsupported": { readonly feature: UnsupportedFeature; readonly found: string };
  /** A bare name: neither `persona`, `segment` nor `now`, nor a part that starts with an owner such as `hcp.`. */
  "guard.unknownName": UnknownName;
  /** `hcp`, `consent` and their like without a name behind them. */
  "guard.incompleteName": { readonly name: NameOwner };
  "guard.unknownAttribute": UnknownName;
  "guard.unknownCounter": UnknownName;
  /** A channel as in `consent.x`, or as in `touches("x", …)`. */
  "guard.unknownChannel": UnknownName;
  /** `consent.email.x`, where the channel e-mail does not list the purpose x. */
  "guard.unknownPurpose": UnknownName;
  "guard.unknownField": UnknownName;
  /** `event.x` where no event is at hand: a wait, an `always`. */
  "guard.noEvent": { readonly name: string };
  /** A touchpoint has a channel, a content and a purpose to ask for. */
  "guard.unknownTouchpointField": UnknownName;
  /** `touchpoint.x` outside policies and touchpoints. */
  "guard.noTouchpoint": { readonly name: string };
  /** A guard of a commercial journey that reads a medical fact; `name` is the attribute, field or event. */
  "guard.medicalFact": { readonly name: string };
  /** The events that may trigger this place declare the field with different types. */
  "guard.fieldTypes": { readonly name: string; readonly types: string };
  "guard.unknownFunction": UnknownName;
  /** The function does not take these arguments. */
  "guard.arguments": { readonly function: GuardFunction; readonly found: string };
  "guard.unknownEvent": UnknownName;
  /** A field to sum that no event meant by `event` declares. */
  "guard.unknownSumField": UnknownName & { readonly event: string };
  /** A field to sum that is not a number on every event meant by `event` which declares it. */
  "guard.sumFieldType": { readonly name: string; readonly event: string; readonly types: string };
  "guard.unknownStage": UnknownName;
  /** A history stage is a way back: no run is ever in it. */
  "guard.historyStage": { readonly name: string };
  "guard.unknownPersona": UnknownName;
  "guard.unknownSegment": UnknownName;
  /** A value that what is compared never has; `name` is that as written, `hcp.x`. */
  "guard.unknownValue": { readonly name: string; readonly value: string; readonly suggestion: string };
  /** Not a duration of weeks, days and time, or one of zero. */
  "guard.window": { readonly found: string };
  /** `duration("…")` of anything but weeks, days and time; CEL's own form `"36h"` is refused too. */
  "guard.duration": { readonly found: string };
  /** Not an instant with its zone, such as 2026-01-01T00:00:00Z. */
  "guard.instant": { readonly found: string };
  /** The whole guard is not yes or no. */
  "guard.notBoolean": { readonly found: GuardType };
  /** Two sides that an operator cannot bring together. */
  "guard.typeMismatch": { readonly operator: string; readonly left: GuardType; readonly right: GuardType };
  /** One side is of a type that the operator does not take. */
  "guard.operandType": { readonly operator: string; readonly expected: string; readonly found: GuardType };
  /** `1` beside a number attribute, `1.0` beside an integer. */
  "guard.numberLiteral": { readonly found: string; readonly expected: "int" | "double" };
  /** A date as text beside one that is read: it wants `timestamp("…")` around it. */
  "guard.dateLiteral": { readonly found: string };
  /** A duration as text beside one that is read: it wants `duration("…")` around it. */
  "guard.durationLiteral": { readonly found: string };
  /** Texts are compared only with a value written out. */
  "guard.textComparison": { readonly operator: string };
  "guard.integerTooLarge": { readonly found: string };
  /** A divisor must be a literal other than zero. */
  "guard.divisor": { readonly found: string };
  /** Arithmetic on something without a declared least and greatest value. */
  "guard.unbounded": { readonly operand: string };
  /** A result that may leave ±(2^53 − 1). */
  "guard.arithmeticRange": { readonly lowest: number; readonly highest: number };
  "guard.emptyList": { readonly found: string };
  /** A list's element must be written out. */
  "guard.listElement": { readonly found: string };
  /** The guard holds always, or never. */
  "guard.constant": { readonly outcome: "always" | "never" };
}

/** Everything that may be wrong with the text of a guard. */
export type GuardIssueCode = keyof GuardIssueParameters;

/** Files an issue; answers undefined, so that a check can return it in place of an expression. */
export type ReportIssue = <Code extends GuardIssueCode>(
  code: Code,
  range: TextRange,
  parameters: GuardIssueParameters[Code],
  fix?: string,
) => undefined;

/** A finding about one guard's text; whoever knows where the guard stands adds the path. */
export type GuardIssue = {
  [Code in GuardIssueCode]: Omit<Diagnostic, "path" | "code" | "parameters" | "range"> & {
    readonly code: Code;
    readonly parameters: GuardIssueParameters[Code];
    readonly range: TextRange;
  };
}[GuardIssueCode];
