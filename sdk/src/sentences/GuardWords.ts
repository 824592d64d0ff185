import type { Condition } from "./Condition.js";
import type { NeedShown } from "./WaySentenceParameters.js";

/** A guard before it is read, part by part, with the labels that people know. */
export type GuardWords =
  | { readonly kind: "all" | "any"; readonly parts: readonly GuardWords[] }
  | { readonly kind: "persona" | "segment"; readonly isOneOf: boolean; readonly labels: readonly string[] }
  | {
      readonly kind: "consent";
      readonly channel: string;
      readonly purpose: string | undefined;
      readonly given: boolean;
    }
  | { readonly kind: "stage"; readonly stage: string; readonly active: boolean }
  /** A yes-or-no fact. */
  | { readonly kind: "fact"; readonly label: string; readonly holds: boolean }
  | { readonly kind: "known"; readonly label: string; readonly isKnown: boolean }
  | { readonly kind: "value"; readonly label: string; readonly need: NeedShown }
  /** How often an event happened, or somebody was touched, within a window. */
  | {
      readonly kind: "count" | "touches";
      readonly labels: readonly string[];
      readonly windowMs: number;
      readonly need: NeedShown;
    }
  | { readonly kind: "since" | "stageTime"; readonly labels: readonly string[]; readonly need: NeedShown }
  | { readonly kind: "now"; readonly need: NeedShown }
  /** What has no words: the text itself. */
  | { readonly kind: "text"; readonly text: string };

/** What is said of a guard before anybody is asked, and once somebody was. */
export interface GuardWordsParameters {
  "words.guard": { readonly words: GuardWords };
  "words.reading": { readonly conditions: readonly Condition[] };
}
