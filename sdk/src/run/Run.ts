import type { GuardReading } from "../guards/GuardReading.js";
import type { Effect } from "../model/journeySchema.js";

/** What made a step happen: an entry of the ledger, a wait that came due, or the date of a declared entry. */
export type Trigger =
  | { readonly kind: "entry"; readonly entry: string; readonly type: string }
  | { readonly kind: "wait"; readonly transition: string }
  | { readonly kind: "date"; readonly entry: string };

/** One effect that happened, at the place that declares it. */
export interface EffectDone {
  /** `<transition>:<n>`, `<stage>:entry:<n>` or `<stage>:exit:<n>`, counted from 0. */
  readonly place: string;
  /** Counted from 1 in this run: with run and place, the effect's identity (semantics 4). */
  readonly occurrence: number;
  readonly effect: Effect;
}

/** One transition taken, or the entry into the journey. */
export interface Move {
  /** Id of the transition, or of the declared entry that started the run. */
  readonly by: { readonly kind: "transition" | "start"; readonly id: string };
  /** Stages left, innermost first, and stages entered, outermost first. */
  readonly left: readonly string[];
  readonly entered: readonly string[];
  readonly effects: readonly EffectDone[];
  readonly guard: GuardReading | undefined;
}

/** One macrostep that changed something or whose guard ended in error. */
export interface TraceStep {
  readonly at: number;
  readonly trigger: Trigger;
  readonly moves: readonly Move[];
  /** Goals first reached in this step (semantics 24). */
  readonly goals: readonly { readonly id: string; readonly guard: GuardReading }[];
  /** The exit that ended the run in this step. */
  readonly exit: ExitTaken | undefined;
  /** Guards that could not be read (semantics 10). */
  readonly errors: readonly GuardFault[];
}

/** A guard that could not be read, and the entry or transition it belongs to. */
export interface GuardFault {
  readonly place: string;
  readonly guard: GuardReading;
}

/** An exit that ended the run, with its guard as it was read. */
export interface ExitTaken {
  readonly id: string;
  readonly guard: GuardReading | undefined;
}

/** A transition that will be tried at an instant unless its stage is left before. */
export interface ArmedWait {
  readonly transition: string;
  readonly stage: string;
  readonly dueAt: number;
}

/**
 * Where one HCP stands in one journey: a fold over the ledger, never stored as truth (semantics 5).
 *
 * `notEntered`: no declared entry happened yet. `completed`: a final stage of the top level was reached.
 * `exited`: an exit ended it. `stuck`: a step did not settle and was rolled back (semantics 23).
 */
export interface Run {
  readonly journey: string;
  /** Hash of the journey document the run is folded under. */
  readonly version: string;
  readonly hcp: string;
  /** 1 for the first run of this HCP in this journey (semantics 24). */
  readonly ordinal: number;
  readonly status: "notEntered" | "active" | "completed" | "exited" | "stuck";
  readonly startedAt: number | undefined;
  readonly endedAt: number | undefined;
  /** Active stages, outermost first; where an ended run stood when it ended. */
  readonly stages: readonly string[];
  /** The innermost active stage of each parallel track, in document order. */
  readonly leaves: readonly string[];
  /** The first of `leaves`. */
  readonly stage: string | undefined;
  /** When `stage` was entered, ms. */
  readonly since: number | undefined;
  /** Since when each active stage has been active, ms. */
  readonly sinceByStage: Readonly<Record<string, number>>;
  readonly counters: Readonly<Record<string, number>>;
  readonly tags: readonly string[];
  readonly persona: string | undefined;
  /** When each goal was reached, ms. */
  readonly goals: Readonly<Record<string, number>>;
  readonly exit: string | undefined;
  /** The last step that moved or ended the run: why the HCP is here. */
  readonly cause: TraceStep | undefined;
  readonly trace: readonly TraceStep[];
  readonly waits: readonly ArmedWait[];
  /** The earliest `dueAt` of `waits`, or of a dated entry while the run has not started, ms. */
  readonly wakeAt: number | undefined;
  /** Entries the fold did not use, by reason (semantics 20, 22). */
  readonly unused: UnusedEntries;
}

/** How many entries a fold did not use, by reason (semantics 20, 22). */
export interface UnusedEntries {
  readonly duplicate: number;
  readonly retracted: number;
  readonly undeclared: number;
  readonly afterEnd: number;
  /** Dated after `now`; they wait for their time. */
  readonly future: number;
}
