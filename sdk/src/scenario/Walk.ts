import type { Journey } from "../compile/Journey.js";
import type { GuardReading } from "../guards/GuardReading.js";
import type { Scenario, ScenarioStep } from "../model/journeySchema.js";
import type { LedgerEntry } from "../model/Ledger.js";
import type { EmittedEffect } from "../run/effects/EmittedEffect.js";
import type { Run, TraceStep } from "../run/Run.js";
import type { Breakpoint } from "./Breakpoint.js";

/** Who walks, and since when. */
export type WalkStart = Pick<Scenario, "from"> &
  Partial<Pick<Scenario, "persona" | "segment" | "attributes" | "consent">>;

/** What may be done in a walk: everything in a scenario but to expect something. */
export type WalkAction = Exclude<ScenarioStep, { readonly kind: "expect" }>;

/** A guard that was read in a step. */
export interface GuardCheck {
  /** Of exits and goals, as they stand after the step. */
  readonly place: { readonly kind: "entry" | "transition" | "exit" | "goal"; readonly id: string };
  /** ms. */
  readonly at: number;
  readonly guard: GuardReading;
}

/** One step of a walk with all that came of it. The first is the start, which has no action. */
export interface WalkStep {
  readonly action: WalkAction | undefined;
  /** What the ledger got by it; undefined where only time passed. */
  readonly entry: LedgerEntry | undefined;
  /** The instant up to which it went, ms. */
  readonly at: number;
  /** The latest run as it stands after it. */
  readonly run: Run;
  /** What happened in it, in order. */
  readonly trace: readonly TraceStep[];
  /** What it told outward. */
  readonly effects: readonly EmittedEffect[];
  /** Guards that were read in it, in order. */
  readonly guards: readonly GuardCheck[];
  /** Where it was stopped before it was through. */
  readonly stoppedAt: readonly Breakpoint[];
}

/** A walk of one made-up HCP: a value that never changes. */
export interface Walk {
  readonly journey: Journey;
  readonly start: WalkStart;
  /** At least the start. */
  readonly steps: readonly WalkStep[];
  /** Which of the steps the walk stands at: those after it were stepped back from, and a new step takes their place. */
  readonly cursor: number;
}

/** Why a step cannot be taken, by code. */
export interface WalkIssueParameters {
  /** Time does not run backwards. Instants in ms. */
  "walk.past": { readonly until: number; readonly now: number };
  "walk.nothingNext": Readonly<Record<string, never>>;
  /** Time passes by exactly one of `by`, `until` and `toNext`. */
  "walk.advance": { readonly found: number };
  "walk.unknown": {
    readonly kind: "event" | "channel" | "persona" | "segment" | "attribute" | "touchpoint";
    readonly name: string;
  };
}

/** Why a step cannot be taken; sentences are made from code and parameters. */
export type WalkIssue = {
  readonly [Code in keyof WalkIssueParameters]: {
    readonly code: Code;
    readonly parameters: WalkIssueParameters[Code];
  };
}[keyof WalkIssueParameters];
