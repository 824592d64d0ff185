type None = Readonly<Record<string, never>>;

/** Sentences of the command `simulate`. */
export interface SimulateSentenceParameters {
  "help.simulate": None;

  "call.number": { readonly option: string; readonly found: string };
  "call.optionsExclude": { readonly first: string; readonly second: string };
  "call.expectation": { readonly found: string };
  "call.expectationLater": { readonly found: string; readonly days: number };
  "call.unknownGoal": { readonly found: string; readonly suggestion: string };

  "simulate.invalid": { readonly file: string };
  "simulate.head": {
    readonly title: string;
    readonly people: number;
    readonly isImported: boolean;
    readonly days: number;
    readonly from: number;
    readonly replications: number;
    readonly seed: number;
  };
  "simulate.partial": { readonly people: number };
  /** `low` and `high` are shares; `more` is undefined where nobody can say. */
  "simulate.expectation": {
    readonly goal: string;
    readonly count: number;
    readonly days: number;
    readonly met: number;
    readonly replications: number;
    readonly low: number;
    readonly high: number;
    readonly probability: number;
    readonly verdict: "holds" | "fails" | "open";
    readonly more: number | undefined;
  };
  /** A target of the document that states no probability. */
  "simulate.target": {
    readonly goal: string;
    readonly count: number;
    readonly days: number;
    readonly met: number;
    readonly replications: number;
  };
  "simulate.refused": { readonly reasons: readonly { readonly reason: string; readonly count: number }[] };
  "simulate.ended": { readonly exits: readonly { readonly label: string; readonly count: number }[] };
  "simulate.median": { readonly days: number };
  "simulate.notReached": None;
  "simulate.between": { readonly low: number; readonly high: number };
  "simulate.progress": { readonly percent: number; readonly secondsLeft: number | undefined };
  /** Why touchpoints were refused, in a word or two. */
  "simulate.gate": {
    readonly gate: "ended" | "held" | "guard" | "consent" | "approval" | "policy" | "cap";
  };

  "table.byEnd": None;
  "table.share": None;
  "table.range": None;
  "table.halfBy": None;
  "table.touchpoint": None;
  "table.sent": None;
  "table.answered": None;
  "table.refused": None;
  "table.channel": None;
  "table.touches": None;
  "table.cost": None;
  "table.atEnd": None;
  "table.times": None;
}
