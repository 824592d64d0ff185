import type { Journey } from "../../../compile/Journey.js";
import type { MachineAction, StateConfig, TransitionConfig } from "../../../compile/toStates.js";
import type { Effect } from "../../../model/journeySchema.js";
import { printCode, printList, printObject } from "./printCode.js";

/** States as object literals; what the reference engine notes for its trace is left away. */
export function printStates(journey: Journey, states: Readonly<Record<string, StateConfig>>): string {
  return printObject(Object.entries(states).map(([id, state]) => [id, printState(journey, state)]));
}

function printState(journey: Journey, state: StateConfig): string {
  const { id, type, history, target, initial, entry, exit, on, after, always, onDone, states } = state;
  const label = journey.tree.byId.get(id)?.label;
  const entries: (readonly [string, string])[] = [["id", printCode(id)]];
  const add = (key: string, code: string | undefined) => {
    if (code !== undefined) entries.push([key, code]);
  };
  const print = (value: unknown) => (value === undefined ? undefined : printCode(value));
  add("description", print(label));
  add("type", print(type));
  add("history", print(history));
  // XState takes several targets of a way back; its types know of one only.
  add("target", target === undefined ? undefined : `${printCode(target)} as unknown as string`);
  add("initial", print(initial));
  add("entry", printActions(entry));
  add("exit", printActions(exit));
  add("on", printRecord(on, printTransitions));
  add("after", printRecord(after, printTransition));
  add("always", always?.length ? printTransitions(always) : undefined);
  add("onDone", onDone?.length ? printTransitions(onDone) : undefined);
  if (states !== undefined && Object.keys(states).length > 0) add("states", printStates(journey, states));
  return printObject(entries);
}

function printTransitions(transitions: readonly TransitionConfig[]): string {
  return printList(transitions.map(printTransition));
}

function printTransition({ target, reenter, guard, actions }: TransitionConfig): string {
  const printed = printActions(actions);
  return printObject([
    ...(target === undefined ? [] : [["target", printCode(target)] as const]),
    ...(reenter ? [["reenter", "true"] as const] : []),
    ...(guard === undefined ? [] : [["guard", printCode(guard.params.transition)] as const]),
    ...(printed === undefined ? [] : [["actions", printed] as const]),
  ]);
}

function printActions(actions: readonly MachineAction[] | undefined): string | undefined {
  const kept = (actions ?? []).flatMap((action) => {
    switch (action.type) {
      case "activate":
        return [`{ type: "enter", params: { stage: ${printCode(action.params.stage)} } }`];
      case "deactivate":
        return [`{ type: "leave", params: { stage: ${printCode(action.params.stage)} } }`];
      case "apply":
        return [printEffect(action.params.effect)];
      default:
        return [];
    }
  });
  return kept.length === 0 ? undefined : printList(kept);
}

function printEffect({ kind, ...params }: Effect): string {
  if (!("payload" in params)) return `{ type: ${printCode(kind)}, params: ${printCode(params)} }`;
  const payload = Object.fromEntries(params.payload.map(({ name, value }) => [name, value]));
  return `{ type: "emit", params: ${printCode({ type: params.type, payload })} }`;
}

function printRecord<Value>(
  record: Readonly<Record<string, Value>> | undefined,
  print: (value: Value) => string,
): string | undefined {
  const entries = Object.entries(record ?? {});
  return entries.length === 0
    ? undefined
    : printObject(entries.map(([key, value]) => [key, print(value)] as const));
}
