/** Where a walk is to stop. */
export type Breakpoint =
  /** As a stage is entered. */
  | { readonly kind: "stage"; readonly stage: string }
  | { readonly kind: "transition"; readonly transition: string }
  /** As the guard of a transition is read and comes to this. */
  | { readonly kind: "guard"; readonly transition: string; readonly outcome: "holds" | "fails" | "error" }
  /** As a touchpoint comes due that a gate or a policy refuses; undefined for any. */
  | { readonly kind: "refusal"; readonly touchpoint: string | undefined };
