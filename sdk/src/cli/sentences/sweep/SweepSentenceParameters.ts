type None = Readonly<Record<string, never>>;

/** Sentences of `sweep`. Goals are labels, values are said with their units. */
export interface SweepSentenceParameters {
  "help.sweep": None;

  "call.figure": { readonly found: string; readonly suggestion: string };
  "call.values": { readonly found: string; readonly isShare: boolean };
  "call.precision": { readonly found: string };

  "sweep.best": {
    readonly goal: string;
    readonly value: string;
    readonly asIs: number;
    readonly mean: number;
    readonly low: number;
    readonly high: number;
  };
  "sweep.noneBetter": { readonly goal: string; readonly asIs: number };
  "sweep.between": { readonly low: string; readonly high: string };
  "sweep.basis": { readonly figure: string; readonly replications: number; readonly looks: number };
  /** `more` is undefined where more than a million. */
  "sweep.more": { readonly more: number | undefined };
  "sweep.interrupted": None;
  "sweep.noFigures": None;
  "sweep.varies": None;
  "sweep.howToSweep": None;

  "table.figure": None;
  "table.now": None;
  "table.value": None;
  "table.reached": None;
  "table.difference": None;
}
