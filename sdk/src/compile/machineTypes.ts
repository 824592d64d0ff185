import type {
  AnyActorRef,
  EventObject,
  MetaObject,
  NonReducibleUnknown,
  ParameterizedObject,
  ProvidedActor,
  StateMachine,
  StateSchema,
  StateValue,
} from "xstate";
import type { GuardFrame } from "../guards/GuardFrame.js";
import type { Transition } from "../model/journeySchema.js";

/** What guards see beside the run itself: active stages, counters and times come from the machine. */
export type MachineFrame = Omit<GuardFrame, "isIn" | "findEntered" | "getCounter"> & {
  /** 00:00 of a day such as `2026-01-31` where the HCP is, ms (semantics 25). */
  readonly startOfDayMs: (date: string) => number;
  /** The first instant from `fromMs` on at which the channel may be used where the HCP is, ms (semantics 25). */
  readonly nextWorkingHourMs: (channel: string, fromMs: number) => number;
  /** Told of each guard that held or ended in error, with all that it saw. */
  readonly onGuard?: GuardObserver;
  /** Told of each transition as it is taken, after its guard was read. */
  readonly onTaken?: (transition: string) => void;
};

export type GuardObserver = (transition: string, outcome: "holds" | "error", frame: GuardFrame) => void;

/** What the machine remembers of a run. */
export interface JourneyContext {
  /** Since when each active stage has been active, ms. */
  readonly active: Readonly<Record<string, number>>;
  readonly counters: Readonly<Record<string, number>>;
  readonly tags: readonly string[];
  /**
   * The frame of the macrostep being made: events that XState raises itself, such as `done`, carry none. Between macrosteps
   * it means nothing, and a snapshot may lose it.
   */
  readonly frame: MachineFrame | undefined;
}

/** Every event carries the values in force where it stands in the fold (semantics 7). */
export interface JourneyMachineEvent {
  readonly type: string;
  readonly frame: MachineFrame;
}

/** What starts a machine: the frame of the entry that started the run. */
export type JourneyInput = Omit<JourneyMachineEvent, "type">;

/** The type of the event by which a wait comes due. */
export function waitEventType(transition: Pick<Transition, "id" | "from">): string {
  return `xstate.after.${transition.id}.${transition.from}`;
}

/** The event type sent for entries that are facts: nothing matches it, so that only `always` is tried. */
export const factEventType = "waypost.fact";

/** Microsteps after the first in one macrostep; a step that needs more does not settle (semantics 23). */
export const maxMicrosteps = 100;

/** Spelled out, because the type that `setup` infers has names in it that a declaration file cannot write. */
export type JourneyMachine = StateMachine<
  JourneyContext,
  // XState adds an event of its own.
  JourneyMachineEvent | { type: "xstate.route"; to: unknown },
  Record<string, AnyActorRef | undefined>,
  ProvidedActor,
  ParameterizedObject,
  ParameterizedObject,
  string,
  StateValue,
  string,
  JourneyInput,
  NonReducibleUnknown,
  EventObject,
  MetaObject,
  StateSchema
>;
