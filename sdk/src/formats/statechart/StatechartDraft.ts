import type { Effect, Stage, Transition } from "../../model/journeySchema.js";
import type { ImportPlace } from "./ImportIssue.js";
import type { Naming } from "./nameParts.js";

/** What statechart formats have in common with a journey, under the file's own names. */
export interface StatechartDraft {
  readonly id: string;
  readonly title: string;
  readonly description?: string | undefined;
  /** The state that a run begins in, however deep. */
  readonly initial: string | undefined;
  readonly states: readonly DraftState[];
  readonly transitions: readonly DraftTransition[];
  readonly counters: readonly DraftCounter[];
  /** Events known to arrive, beside those that transitions name. */
  readonly events: readonly string[];
  /** What `toCarrier` had put into the file, untrusted. */
  readonly carrier: unknown;
  /** How the format chooses among the transitions of one state. */
  readonly selection: Selection;
}

export interface DraftCounter {
  readonly id: string;
  readonly initial: number;
  readonly min: number;
}

export interface DraftState {
  readonly name: string;
  readonly parent?: string | undefined;
  readonly kind: Stage["kind"];
  readonly label: string;
  readonly description?: string | undefined;
  /** Of a compound state or a way back; it may lie deep inside. */
  readonly initial?: string | undefined;
  readonly history?: Stage["history"];
  readonly tags?: readonly string[] | undefined;
  readonly entry: readonly Effect[];
  readonly exit: readonly Effect[];
  readonly place: ImportPlace;
}

export interface DraftTransition {
  readonly id?: string | undefined;
  readonly from: string;
  readonly to?: string | undefined;
  readonly trigger: DraftTrigger;
  /** CEL; a function where it names states, whose names are not settled yet. */
  readonly when?: string | ((nameStage: Naming) => string) | undefined;
  readonly label?: string | undefined;
  readonly internal: boolean;
  readonly effects: readonly Effect[];
}

export type DraftTrigger =
  | { readonly kind: "event"; readonly pattern: EventPattern }
  | { readonly kind: "after"; readonly after: Exclude<Transition["after"], undefined> }
  | { readonly kind: "always" }
  | { readonly kind: "done" };

/** One event, an event with all below it, or any. */
export type EventPattern =
  | { readonly kind: "exact" | "family"; readonly name: string }
  | { readonly kind: "any" };

/** `order`: the first in the file that matches. `specific`: as in journeys, the closest name first (semantics 16). */
export type Selection = "order" | "specific";

export function matchesPattern(pattern: EventPattern, name: string): boolean {
  if (pattern.kind === "any") return true;
  if (pattern.name === name) return true;
  return pattern.kind === "family" && name.startsWith(`${pattern.name}.`);
}

/** As semantics 16 has it: exact before the longest family before any. */
export function getSpecificity(pattern: EventPattern): number {
  if (pattern.kind === "any") return 0;
  return pattern.kind === "exact" ? Number.MAX_SAFE_INTEGER : pattern.name.length + 1;
}
