import type { GuardIssueCode, GuardIssueParameters } from "../GuardIssue.js";

/** A guard, the part of it that is wrong, what is said of that part, and the fix where there is one. */
type Mistake<Code extends GuardIssueCode> = readonly [
  text: string,
  part: string,
  parameters: GuardIssueParameters[Code],
  fix?: string,
];

/** Codes that one guard in one scope cannot show. */
type ShownElsewhere =
  | "guard.noEvent"
  | "guard.noTouchpoint"
  | "guard.fieldTypes"
  | "guard.tooLong"
  | "guard.tooComplex"
  | "guard.constant";

/** Guards with exactly one mistake, for every code: the compiler asks for a case when a code is added. */
export type Mistakes = {
  readonly [Code in Exclude<GuardIssueCode, ShownElsewhere>]: readonly Mistake<Code>[];
};
