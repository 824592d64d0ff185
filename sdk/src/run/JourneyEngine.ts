import type { Journey } from "../compile/Journey.js";
import type { MachineFrame } from "../compile/machineTypes.js";
import type { EffectOwner } from "../compile/toStates.js";
import type { Effect } from "../model/journeySchema.js";
import type { ArmedWait } from "./Run.js";

/**
 * What decides which transitions are taken. Two engines mean the same: XState is the reference, the tables are what
 * populations can afford.
 */
export interface JourneyEngine {
  readonly createRun: (journey: Journey) => EngineRun;
}

/** What a macrostep is made for. A fact sets off nothing by itself: only `always` is tried (semantics 20). */
export type EngineEvent =
  | { readonly kind: "event"; readonly type: string }
  | { readonly kind: "fact" }
  | { readonly kind: "wait"; readonly transition: string };

/** One run in an engine: mutable, and kept as it was by a step that does not settle (semantics 23). */
export interface EngineRun {
  /** Makes the first macrostep; undefined where it does not settle. */
  start(frame: MachineFrame): readonly Microstep[] | undefined;
  /** Makes a macrostep; undefined where it does not settle. A wait that came due is no longer armed. */
  step(event: EngineEvent, frame: MachineFrame): readonly Microstep[] | undefined;
  /** A final stage of the top level was reached. */
  readonly isComplete: boolean;
  /** Since when each active stage has been active, ms; a run that is complete stays where it finished. */
  readonly since: ReadonlyMap<string, number>;
  readonly counters: Readonly<Record<string, number>>;
  readonly tags: readonly string[];
  /** In the order in which they were armed. */
  readonly waits: readonly ArmedWait[];
}

/** Transitions taken together, and what that left, entered and did, in order. */
export interface Microstep {
  readonly taken: readonly string[];
  /** Innermost and last first. What a finished run leaves at the very end is not told: it stays where it finished. */
  readonly left: readonly string[];
  /** Outermost and first first. */
  readonly entered: readonly string[];
  readonly effects: readonly MicrostepEffect[];
}

export interface MicrostepEffect {
  readonly place: string;
  readonly by: EffectOwner;
  readonly effect: Effect;
}
