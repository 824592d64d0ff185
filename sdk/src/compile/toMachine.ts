import {
  type AnyActorRef,
  assign,
  type EventObject,
  type MetaObject,
  type NonReducibleUnknown,
  type ParameterizedObject,
  type ProvidedActor,
  type StateMachine,
  type StateSchema,
  type StateValue,
  setup,
} from "xstate";
import { evaluateGuard } from "../guards/evaluateGuard.js";
import type { GuardFrame } from "../guards/GuardFrame.js";
import type { Guard } from "../guards/openGuard.js";
import { invariant } from "../model/invariant.js";
import type { JourneyDocument, Stage, Transition } from "../model/journeySchema.js";
import type { StageTree } from "../model/stageTree.js";
import { getTrigger } from "../model/trigger.js";
import { type StageCandidates, sortCandidates } from "./candidates.js";

/** What guards see, without the active stages: those the machine keeps itself. */
export type MachineFrame = Omit<GuardFrame, "isIn">;

/** Since when each active stage has been active, ms. Plain data, so that snapshots can be stored. */
export interface JourneyContext {
  readonly active: Readonly<Record<string, number>>;
}

/** Every event carries the values in force where it stands in the fold (semantics 7). */
export interface JourneyMachineEvent {
  readonly type: string;
  readonly frame: MachineFrame;
  /** Told of each guard that held or ended in error, with the frame it was read in. */
  readonly onGuard?: GuardObserver;
}

export type GuardObserver = (transition: string, outcome: "holds" | "error", frame: GuardFrame) => void;

/** What starts a machine: the frame of the entry that started the run. */
export type JourneyInput = Omit<JourneyMachineEvent, "type">;

/** What a machine does, in order, as pure `transition()` returns it: the raw material of the trace. */
export type JourneyAction =
  | { readonly type: "stage.left"; readonly params: { readonly stage: string } }
  | { readonly type: "transition.taken"; readonly params: { readonly transition: string } }
  | { readonly type: "stage.entered"; readonly params: { readonly stage: string } };

/** The type of the event by which a wait comes due. */
export function waitEventType(transition: Transition): string {
  return `xstate.after.${transition.id}.${transition.from}`;
}

/** The event type sent for entries that are facts: nothing matches it, so that only `always` is tried. */
export const factEventType = "waypost.fact";

type GuardedTransitions = ReadonlyMap<string, { readonly guard: Guard | undefined }>;

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

/**
 * Compiles a checked document to an XState machine, the reference engine.
 *
 * Waits become XState's delayed transitions, one named delay each, so that two waits of equal length stay two events.
 */
export function toMachine(
  document: JourneyDocument,
  tree: StageTree,
  transitions: GuardedTransitions,
): JourneyMachine {
  const candidates = sortCandidates(document);
  return createSetup(transitions, createDelays(document)).createMachine({
    // Stage ids hold no colon, so the root never takes one of theirs.
    id: `journey:${document.id}`,
    context: { active: {} },
    initial: document.initial,
    states: toStates(tree, candidates, undefined),
    // Semantics 23; one more, because XState counts the round that finds nothing left to do.
    options: { maxIterations: maxMicrosteps + 1 },
    // The same machine; XState's types differ in optional properties only.
  }) as JourneyMachine;
}

/** Microsteps after the first in one macrostep; a step that needs more does not settle (semantics 23). */
export const maxMicrosteps = 100;

function createSetup(transitions: GuardedTransitions, delays: Record<string, DelayReader>) {
  return setup({
    types: {
      context: {} as JourneyContext,
      events: {} as JourneyMachineEvent,
      input: {} as JourneyInput,
    },
    actions: {
      "stage.left": (_: unknown, _params: { stage: string }) => {},
      "stage.entered": (_: unknown, _params: { stage: string }) => {},
      "transition.taken": (_: unknown, _params: { transition: string }) => {},
      activate: assign(({ context, event }, params: { stage: string }) => ({
        active: { ...context.active, [params.stage]: getMachineInput(event).frame.now },
      })),
      deactivate: assign(({ context }, params: { stage: string }) => {
        const { [params.stage]: _left, ...active } = context.active;
        return { active };
      }),
    },
    guards: {
      cel: ({ context, event }, params: { transition: string }) => {
        const guard = transitions.get(params.transition)?.guard;
        invariant(guard, `transition ${params.transition} has a compiled guard`);
        const { frame, onGuard } = getMachineInput(event);
        const complete: GuardFrame = { ...frame, isIn: (stage) => Object.hasOwn(context.active, stage) };
        const outcome = evaluateGuard(guard, complete);
        if (outcome !== "fails") onGuard?.(params.transition, outcome, complete);
        return outcome === "holds";
      },
    },
    delays,
  });
}

type DelayReader = (args: { event: JourneyMachineEvent }) => number;

function createDelays(document: JourneyDocument): Record<string, DelayReader> {
  const delays: Record<string, DelayReader> = {};
  for (const transition of document.transitions) {
    if (transition.after === undefined) continue;
    const trigger = getTrigger(transition);
    if (trigger.kind === "afterDuration") delays[transition.id] = () => trigger.delayMs;
    if (trigger.kind === "afterDate") {
      // A past date is due on entry (semantics 25).
      delays[transition.id] = ({ event }) => Math.max(0, trigger.at - getMachineInput(event).frame.now);
    }
  }
  return delays;
}

// The first event of a machine is XState's own and carries ours as its input.
function getMachineInput(event: JourneyMachineEvent): JourneyInput {
  return "input" in event ? (event.input as JourneyInput) : event;
}

interface TransitionConfig {
  target: string;
  reenter?: true;
  guard?: { type: "cel"; params: { transition: string } };
  actions: { type: "transition.taken"; params: { transition: string } };
}

type StageAction = {
  type: "stage.left" | "stage.entered" | "activate" | "deactivate";
  params: { stage: string };
};

interface StateConfig {
  id: string;
  type?: "final";
  initial?: string;
  entry: StageAction[];
  exit: StageAction[];
  on: Record<string, TransitionConfig[]>;
  after: Record<string, TransitionConfig>;
  always: TransitionConfig[];
  states: Record<string, StateConfig>;
}

function toStates(
  tree: StageTree,
  candidates: ReadonlyMap<string, StageCandidates>,
  parent: string | undefined,
): Record<string, StateConfig> {
  const states: Record<string, StateConfig> = {};
  for (const stage of tree.childrenOf.get(parent) ?? []) states[stage.id] = toState(tree, candidates, stage);
  return states;
}

function toState(
  tree: StageTree,
  candidates: ReadonlyMap<string, StageCandidates>,
  stage: Stage,
): StateConfig {
  const leaving = candidates.get(stage.id);
  const params = { stage: stage.id };
  return {
    id: stage.id,
    ...(stage.kind === "final" && { type: "final" as const }),
    ...(stage.initial !== undefined && { initial: stage.initial }),
    entry: [
      { type: "activate", params },
      { type: "stage.entered", params },
    ],
    exit: [
      { type: "deactivate", params },
      { type: "stage.left", params },
    ],
    on: Object.fromEntries(
      [...(leaving?.byEvent ?? [])].map(([type, transitions]) => [type, transitions.map(toTransition)]),
    ),
    after: Object.fromEntries((leaving?.waits ?? []).map((wait) => [wait.id, toTransition(wait)])),
    always: (leaving?.always ?? []).map(toTransition),
    states: toStates(tree, candidates, stage.id),
  };
}

function toTransition(transition: Transition): TransitionConfig {
  return {
    target: `#${transition.to}`,
    // A transition to its own source leaves and enters it again, so that its waits start anew.
    ...(transition.from === transition.to && { reenter: true as const }),
    ...(transition.when !== undefined && {
      guard: { type: "cel" as const, params: { transition: transition.id } },
    }),
    actions: { type: "transition.taken", params: { transition: transition.id } },
  };
}
