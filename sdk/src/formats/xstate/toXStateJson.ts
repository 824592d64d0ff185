import type { Journey } from "../../compile/Journey.js";
import { maxMicrosteps } from "../../compile/machineTypes.js";
import type { MachineAction, StateConfig, TransitionConfig } from "../../compile/toStates.js";
import { toStates } from "../../compile/toStates.js";
import { invariant } from "../../model/invariant.js";
import type { Transition } from "../../model/journeySchema.js";
import { getTrigger } from "../../model/trigger.js";
import { toCarrier } from "../statechart/carrier.js";
import { listLosses } from "../statechart/listLosses.js";
import type {
  XStateAction,
  XStateDelay,
  XStateExport,
  XStateNode,
  XStateTransition,
} from "./XStateExport.js";

/**
 * Writes a journey as the JSON of an XState 5 machine: what `createMachine` takes, and XState's visual tools open.
 *
 * The states are those of the reference engine, so order of candidates, families and ways back mean the same. Whoever runs
 * it brings three things: the guard `cel`, whose parameter `when` is the guard's CEL text; a delay for each name in
 * `meta.waypost.delays`; an action for each kind of effect. Left out, XState takes a missing delay as none: give each one.
 *
 * @returns the machine, and what of the journey XState has no word for, each with its place in the document.
 *
 * @example
 * ```ts
 * import { compileJourney, type JourneyDocument, toXStateJson } from "@waypost/sdk";
 *
 * function toMachineFile(document: JourneyDocument): string | undefined {
 *   const compiled = compileJourney(document);
 *   return compiled.ok ? JSON.stringify(toXStateJson(compiled.value).machine, null, 2) : undefined;
 * }
 * ```
 */
export function toXStateJson(journey: Journey): XStateExport {
  const { document, tree } = journey;
  const states = Object.entries(toStates(document, tree));
  return {
    machine: {
      id: `journey:${document.id}`,
      description: document.title,
      initial: document.initial,
      states: Object.fromEntries(states.map(([id, state]) => [id, toNode(journey, id, state)])),
      options: { maxIterations: maxMicrosteps + 1 },
      meta: {
        waypost: {
          journey: document.id,
          version: journey.version,
          delays: Object.fromEntries(document.transitions.flatMap(toDelayEntry)),
          counters: Object.fromEntries(document.counters.map(({ id, initial }) => [id, initial])),
          document: toCarrier(document),
        },
      },
    },
    losses: listLosses(document),
  };
}

function toNode(journey: Journey, stage: string, state: StateConfig): XStateNode {
  const { entry, exit, on, after, always, onDone, states, ...rest } = state;
  const { label, description } = journey.tree.byId.get(stage) ?? {};
  const toTransitions = (transitions: readonly TransitionConfig[] | undefined) =>
    transitions?.map((transition) => toTransition(journey, transition));
  return dropEmpty({
    ...rest,
    description: description === undefined ? label : `${label}: ${description}`,
    entry: toActions(entry),
    exit: toActions(exit),
    on: mapRecord(on, (transitions) => toTransitions(transitions) ?? []),
    after: mapRecord(after, (transition) => toTransition(journey, transition)),
    always: toTransitions(always),
    onDone: toTransitions(onDone),
    states: mapRecord(states, (child, id) => toNode(journey, id, child)),
  });
}

function toTransition(
  journey: Journey,
  { target, reenter, guard, actions }: TransitionConfig,
): XStateTransition {
  const item = findTransition(journey, actions);
  return dropEmpty({
    target,
    reenter: reenter || undefined,
    guard: guard && { type: "cel" as const, params: { when: item.when ?? "true" } },
    actions: toActions(actions),
    description: item.label,
    meta: { waypost: { transition: item.id } },
  });
}

/** What the reference engine notes as it takes a transition says which one it is. */
function findTransition(journey: Journey, actions: readonly MachineAction[]): Transition {
  const ids = actions.flatMap((action) =>
    action.type === "transition.taken" ? [action.params.transition] : [],
  );
  const found = journey.transitions.get(ids[0] ?? "");
  invariant(found, "a compiled transition says which it is");
  return found.item;
}

/** Effects alone: the rest is how the reference engine keeps its books. */
function toActions(actions: readonly MachineAction[] | undefined): readonly XStateAction[] | undefined {
  return actions?.flatMap((action) => {
    if (action.type !== "apply") return [];
    const { kind, ...params } = action.params.effect;
    return [{ type: kind, params }];
  });
}

function toDelayEntry(transition: Transition): readonly (readonly [string, XStateDelay])[] {
  const trigger = getTrigger(transition);
  switch (trigger.kind) {
    case "afterDuration":
    case "afterInstant":
    case "afterDate":
    case "afterWorkingHour":
      return [[transition.id, trigger]];
    default:
      return [];
  }
}

function mapRecord<Value, Mapped>(
  record: Readonly<Record<string, Value>> | undefined,
  change: (value: Value, key: string) => Mapped,
): Readonly<Record<string, Mapped>> | undefined {
  return (
    record && Object.fromEntries(Object.entries(record).map(([key, value]) => [key, change(value, key)]))
  );
}

/** Without what is absent or holds nothing, which would only make the file longer. */
function dropEmpty<Node extends object>(node: Node): Node {
  const isEmpty = (value: unknown) =>
    value === undefined || (typeof value === "object" && value !== null && Object.keys(value).length === 0);
  return Object.fromEntries(Object.entries(node).filter(([, value]) => !isEmpty(value))) as Node;
}
