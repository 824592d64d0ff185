import type { GuardLeaf } from "../guards/GuardExpression.js";
import type { Scalar } from "../model/Ledger.js";

/** What a part of a guard comes to: no, yes, or CEL's error (semantics 10). */
export const outcome = { no: 0, yes: 1, error: 2 } as const;
export type OutcomeNumber = (typeof outcome)[keyof typeof outcome];

/** A value of a cell; undefined is a value that is missing. */
export type CellValue = Scalar | undefined;

/**
 * One thing that guards read, cut into cells within which no guard can tell one value from another. A part of a guard that
 * compares more than one thing at once is a variable of its own, which may come to anything.
 */
export interface Variable {
  readonly key: string;
  /** Undefined for a part of a guard that is not cut further. */
  readonly leaf: GuardLeaf | undefined;
  /** Whether it stays as it is for one HCP (semantics 35). */
  readonly isRigid: boolean;
  /** One value of each cell; of a part that is not cut further, each outcome. */
  readonly values: readonly CellValue[];
}
