import { assign, setup } from "xstate";
import { evaluateGuard } from "../guards/evaluateGuard.js";
import type { Guard } from "../guards/openGuard.js";
import { invariant } from "../model/invariant.js";
import type { Effect, JourneyDocument } from "../model/journeySchema.js";
import type { StageTree } from "../model/stageTree.js";
import { applyEffect, createMarks } from "./applyEffect.js";
import { createDelay } from "./createDelay.js";
import {
  type JourneyContext,
  type JourneyInput,
  type JourneyMachine,
  type JourneyMachineEvent,
  type MachineFrame,
  maxMicrosteps,
} from "./machineTypes.js";
import { type EffectParams, toStates } from "./toStates.js";

type GuardedTransitions = ReadonlyMap<string, { readonly guard: Guard | undefined }>;

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
  return createSetup(document, transitions).createMachine({
    // Stage ids hold no colon, so the root never takes one of theirs.
    id: `journey:${document.id}`,
    context: ({ input }: { input: JourneyInput | undefined }) => ({
      active: {},
      ...createMarks(document.counters),
      frame: input?.frame,
    }),
    initial: document.initial,
    states: toStates(document, tree),
    // Semantics 23; one more, because XState counts the round that finds nothing left to do.
    options: { maxIterations: maxMicrosteps + 1 },
    // The same machine; XState's types differ in optional properties only.
  }) as JourneyMachine;
}

type ActionArgs = { context: JourneyContext; event: JourneyMachineEvent };

function createSetup(document: JourneyDocument, transitions: GuardedTransitions) {
  const counters = new Map(document.counters.map((counter) => [counter.id, counter]));
  return setup({
    types: {
      context: {} as JourneyContext,
      events: {} as JourneyMachineEvent,
      input: {} as JourneyInput | undefined,
    },
    actions: {
      "stage.left": (_: unknown, _params: { stage: string }) => {},
      "stage.entered": (_: unknown, _params: { stage: string }) => {},
      "transition.taken": (_: unknown, _params: { transition: string }) => {},
      "effect.done": (_: unknown, _params: EffectParams) => {},
      // Before anything else in a macrostep, so that what XState raises later in it finds the frame.
      remember: assign(({ context, event }: ActionArgs) => ({ frame: findFrame(event) ?? context.frame })),
      take: assign(({ context, event }: ActionArgs, { transition }: { transition: string }) => {
        const frame = getFrame(context, event);
        frame.onTaken?.(transition);
        return { frame };
      }),
      activate: assign(({ context, event }: ActionArgs, { stage }: { stage: string }) => ({
        active: { ...context.active, [stage]: getFrame(context, event).now },
      })),
      deactivate: assign(({ context }: ActionArgs, { stage }: { stage: string }) => {
        const { [stage]: _left, ...active } = context.active;
        return { active };
      }),
      apply: assign(({ context }: ActionArgs, { effect }: { effect: Effect }) => {
        const { counters: values, tags } = applyEffect(context, effect, counters);
        return { counters: values, tags };
      }),
    },
    guards: {
      cel: ({ context, event }: ActionArgs, { transition }: { transition: string }) =>
        readMachineGuard(transitions, transition, context, event),
    },
    delays: createDelays(document),
  });
}

function readMachineGuard(
  transitions: GuardedTransitions,
  transition: string,
  context: JourneyContext,
  event: JourneyMachineEvent,
): boolean {
  const guard = transitions.get(transition)?.guard;
  invariant(guard, `transition ${transition} has a compiled guard`);
  const frame = getFrame(context, event);
  const complete = completeFrame(frame, context);
  const outcome = evaluateGuard(guard, complete);
  if (outcome !== "fails") frame.onGuard?.(transition, outcome, complete);
  return outcome === "holds";
}

/** Adds to a frame what the run itself knows. */
export function completeFrame(
  frame: MachineFrame,
  { active, counters }: Pick<JourneyContext, "active" | "counters">,
) {
  return {
    ...frame,
    isIn: (stage: string) => Object.hasOwn(active, stage),
    findEntered: (stage: string) => (Object.hasOwn(active, stage) ? active[stage] : undefined),
    getCounter: (counter: string) => (Object.hasOwn(counters, counter) ? (counters[counter] ?? 0) : 0),
  };
}

// The first event of a machine is XState's own and carries ours as its input; the events it raises carry none.
function findFrame(event: JourneyMachineEvent): MachineFrame | undefined {
  return "input" in event ? (event.input as JourneyInput | undefined)?.frame : event.frame;
}

function getFrame(context: JourneyContext, event: JourneyMachineEvent): MachineFrame {
  const frame = findFrame(event) ?? context.frame;
  invariant(frame, "an event of a journey machine carries its frame");
  return frame;
}

type DelayReader = (args: ActionArgs) => number;

function createDelays(document: JourneyDocument): Record<string, DelayReader> {
  return Object.fromEntries(
    document.transitions.flatMap((transition) => {
      const delay = createDelay(transition);
      const read: DelayReader | undefined =
        delay && (({ context, event }) => delay(getFrame(context, event)));
      return read === undefined ? [] : [[transition.id, read]];
    }),
  );
}
