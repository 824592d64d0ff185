import type { GuardFrame } from "../guards/GuardFrame.js";
import type { Effect } from "../model/journeySchema.js";
import type { Scalar } from "../model/Ledger.js";
import type { MachineFrame } from "./machineTypes.js";

/** Stands for "none" wherever a number of a stage or transition is expected. */
export const none = -1;

/** The journey as a whole, which is around every stage. */
export const root = 0;

/** Kinds of stages as numbers. */
export const stageKind = { atomic: 0, compound: 1, parallel: 2, final: 3, history: 4 } as const;

/** What an effect does to a run's marks, as a number. */
export const effectKind = { set: 0, increment: 1, clear: 2, tag: 3, untag: 4, emit: 5 } as const;

/** One effect at the place that declares it. */
export interface TableEffect {
  readonly kind: (typeof effectKind)[Effect["kind"]];
  /** Number of the counter or tag; of nothing for `emit`. */
  readonly index: number;
  /** What `set` sets and `increment` adds. */
  readonly value: number;
  readonly effect: Effect;
  readonly place: string;
}

/** Reads a guard: undefined where something it needs is missing (semantics 10). */
export type ReadGuard = (frame: GuardFrame) => Scalar | undefined;

/**
 * A journey as numbers: what the tables engine and the population kernel run on.
 *
 * Stages are numbered from 1 as a reader meets them, depth first, 0 being the journey itself: a stage lies inside another
 * exactly if its number is greater and less than the other's `ends`. Everything else has its position in the document.
 */
export interface JourneyTables {
  readonly stages: StageTables;
  readonly transitions: TransitionTables;
  readonly eventNumbers: ReadonlyMap<string, number>;
  readonly counters: CounterTables;
  /** Tags that effects set or take, sorted. */
  readonly tags: readonly string[];
  /**
   * Without `always` and `done`, and with few stages that can be done, every macrostep settles, so that nothing has to be
   * kept for taking it back.
   */
  readonly mayNotSettle: boolean;
}

/** By number of the stage; 0 is the journey. */
export interface StageTables {
  readonly count: number;
  readonly ids: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly kinds: Uint8Array;
  readonly parents: Int32Array;
  /** One more than the greatest number inside. */
  readonly ends: Int32Array;
  /** Place in the document's flat list, by which tracks are listed. */
  readonly positions: Int32Array;
  /** Stages directly inside, without ways back. */
  readonly children: readonly Int32Array[];
  /** Ways back directly inside. */
  readonly histories: readonly Int32Array[];
  /** The child entered first; for a way back, where it leads while nothing is remembered. */
  readonly initials: Int32Array;
  /** For a way back: whether it remembers everything inside. */
  readonly isDeep: Uint8Array;
  /** 1 where entering or leaving a stage does more than that: effects, waits, ways back, or an end. */
  readonly hasMore: Uint8Array;
  readonly entryEffects: readonly (readonly TableEffect[])[];
  readonly exitEffects: readonly (readonly TableEffect[])[];
  /** Transitions to try, in order, by number of the event; undefined where the stage takes no event. */
  readonly byEvent: readonly (readonly Int32Array[] | undefined)[];
  readonly always: readonly Int32Array[];
  readonly done: readonly Int32Array[];
  readonly waits: readonly Int32Array[];
}

/** By place of the transition in the document. */
export interface TransitionTables {
  readonly count: number;
  readonly ids: readonly string[];
  readonly sources: Int32Array;
  readonly targets: Int32Array;
  /** False for internal transitions, which do not leave their source. */
  readonly reenters: Uint8Array;
  readonly guards: readonly (ReadGuard | undefined)[];
  readonly effects: readonly (readonly TableEffect[])[];
  /** From the instant of entry, ms; undefined for what waits for nothing. */
  readonly delays: readonly (((frame: MachineFrame) => number) | undefined)[];
}

/** By place of the counter in the document. */
export interface CounterTables {
  readonly ids: readonly string[];
  readonly numbers: ReadonlyMap<string, number>;
  readonly initials: Float64Array;
  readonly least: Float64Array;
  readonly most: Float64Array;
}
