import type { Scalar } from "../model/Ledger.js";

/** What one operand of a guard was worth when the guard was read; `missing` where it was absent. */
export interface GuardOperand {
  /** As written in the guard: `hcp.digitalAffinity`, `count("email.opened", "P30D")`. */
  readonly text: string;
  readonly value: Scalar | { readonly missing: true };
  /** The value is there but not one that the document declares, so it reads as if it were missing. */
  readonly undeclared?: true;
}

/** A guard as it was read once: its text, its outcome, and each operand's value. */
export interface GuardReading {
  readonly text: string;
  readonly outcome: "holds" | "fails" | "error";
  readonly operands: readonly GuardOperand[];
}
