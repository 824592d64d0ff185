type None = Readonly<Record<string, never>>;

/** Sentences of `prove`; what it found is said by those that the studio shares. */
export interface ProofSentenceParameters {
  "help.prove": None;

  "prove.summary": {
    readonly title: string;
    readonly proved: number;
    readonly found: number;
    readonly open: number;
  };
  /** What a proof holds for, and what it leaves outside (semantics 37). */
  "prove.scope": { readonly kinds: number };
  /** The days, where the HCP is, between which approval refuses nothing that is not listed; undefined: no bound. */
  "prove.approved": { readonly from: string | undefined; readonly until: string | undefined };
  /** Where the steps did not suffice to try everything. */
  "prove.steps": { readonly most: number };
  "prove.leftToVary": { readonly attributes: readonly string[] };
  "prove.nothing": None;
}
