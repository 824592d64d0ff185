/** What is solved, not simulated, of one persona's people (semantics 34). Without a horizon: what happens in the end. */
export interface ExactAnalysis {
  readonly persona: string | undefined;
  /** States that were solved for, over all profiles. */
  readonly states: number;
  /** Kinds of people that guards tell apart by rigid facts. */
  readonly profiles: number;
  /** The likeliest first; probabilities sum to 1. */
  readonly endings: readonly ExactEnding[];
  /** Innermost stages in document order. */
  readonly stages: readonly ExactStage[];
  /** From the start of the run to its end; undefined where some never end, or nobody starts. */
  readonly duration: ExactTime | undefined;
  readonly goals: readonly ExactGoal[];
  /** No probability here is farther from the true one. */
  readonly errorBound: number;
}

/**
 * How runs end. `stays`: in a stage from which nothing leads on any more. `circles`: among stages, for ever. `stuck`: in a
 * step that does not settle. `notEntered`: no entry takes them.
 */
export interface ExactEnding {
  readonly kind: "completed" | "exited" | "stuck" | "stays" | "circles" | "notEntered";
  readonly exit: string | undefined;
  readonly stages: readonly string[];
  readonly probability: number;
}

/** How often and how long a run is in a stage, exactly. */
export interface ExactStage {
  readonly stage: string;
  /** Expected number of stays; undefined where some circle through it for ever. */
  readonly visits: number | undefined;
  /** Expected time in it over the whole run, ms; undefined where it may last for ever. */
  readonly timeMs: number | undefined;
}

/** ms. */
export interface ExactTime {
  readonly meanMs: number;
  readonly deviationMs: number;
}

/** How surely and how soon a goal is reached, exactly. */
export interface ExactGoal {
  readonly goal: string;
  /** Of ever reaching it. */
  readonly probability: number;
  /** From the start of the run, for those who reach it; undefined where nobody does. */
  readonly time: ExactTime | undefined;
  /** What would move it most, the most helpful first. */
  readonly levers: readonly ExactLever[];
}

/** A transition or exit, and what it is worth to a goal. */
export interface ExactLever {
  readonly kind: "transition" | "exit";
  readonly id: string;
  /** By how much the goal's probability changes if it is taken 10 % more often wherever it is one of several ways on. */
  readonly change: number;
}
