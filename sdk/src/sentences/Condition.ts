/** A value as a sentence shows it. A `date` is a calendar date, an `instant` is in ms. */
export type ShownValue =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly number: number }
  | { readonly kind: "boolean"; readonly holds: boolean }
  | { readonly kind: "date"; readonly date: string }
  | { readonly kind: "instant"; readonly atMs: number }
  | { readonly kind: "duration"; readonly durationMs: number };

/** How a value stands to one that a guard names: "more than 0.6". */
export interface Relation {
  readonly operator: "==" | "!=" | "<" | "<=" | ">" | ">=";
  readonly bound: ShownValue;
}

/** One thing a guard read that made it hold, with the labels that people know. */
export type Condition =
  | { readonly kind: "persona"; readonly persona: string }
  | { readonly kind: "segment"; readonly segment: string }
  | {
      readonly kind: "consent";
      readonly channel: string;
      /** Absent for the channel as a whole. */
      readonly purpose?: string;
      readonly given: boolean;
    }
  | {
      readonly kind: "count";
      /** Labels of the events counted; none where every event counts. */
      readonly events: readonly string[];
      readonly times: number;
      readonly windowMs: number;
      readonly relations: readonly Relation[];
    }
  | {
      readonly kind: "sum";
      /** The field that was summed, over the events as above. */
      readonly field: string;
      readonly events: readonly string[];
      readonly total: number;
      readonly windowMs: number;
      readonly relations: readonly Relation[];
    }
  | {
      readonly kind: "since";
      readonly events: readonly string[];
      /** Since the last of them; undefined where there was none. */
      readonly elapsedMs: number | undefined;
      readonly relations: readonly Relation[];
    }
  | {
      readonly kind: "touches";
      /** Undefined for any channel. */
      readonly channel: string | undefined;
      readonly times: number;
      readonly windowMs: number;
      readonly relations: readonly Relation[];
    }
  | {
      readonly kind: "value";
      readonly label: string;
      readonly value: ShownValue;
      readonly relations: readonly Relation[];
    }
  | { readonly kind: "missing"; readonly label: string }
  | { readonly kind: "stage"; readonly stage: string; readonly active: boolean }
  | {
      readonly kind: "stageTime";
      readonly stage: string;
      readonly elapsedMs: number;
      readonly relations: readonly Relation[];
    }
  | {
      /** Of the touchpoint that is due: what it has, or undefined where it has none. */
      readonly kind: "touchpoint";
      readonly field: "channel" | "content" | "purpose";
      readonly name: string | undefined;
    }
  | { readonly kind: "now"; readonly atMs: number; readonly relations: readonly Relation[] };
