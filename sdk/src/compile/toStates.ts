import type { Effect, JourneyDocument, Stage, Transition } from "../model/journeySchema.js";
import { isInside, type StageTree } from "../model/stageTree.js";
import { sortCandidates } from "./candidates.js";

export interface TransitionConfig {
  target?: string;
  reenter?: boolean;
  guard?: { type: "cel"; params: { transition: string } };
  actions: MachineAction[];
}

export type MachineAction =
  | { type: "remember" }
  | { type: "take" | "transition.taken"; params: { transition: string } }
  | { type: "stage.left" | "stage.entered" | "activate" | "deactivate"; params: { stage: string } }
  | { type: "apply"; params: { effect: Effect } }
  | { type: "effect.done"; params: EffectParams };

/** An effect with its place, and the transition or stage that has it. */
export interface EffectParams {
  place: string;
  by: EffectOwner;
  effect: Effect;
}

export interface EffectOwner {
  readonly kind: "transition" | "stage";
  readonly id: string;
}

export interface StateConfig {
  id: string;
  type?: "final" | "parallel" | "history";
  history?: "shallow" | "deep";
  target?: string;
  initial?: string;
  entry?: MachineAction[];
  exit?: MachineAction[];
  on?: Record<string, TransitionConfig[]>;
  after?: Record<string, TransitionConfig>;
  always?: TransitionConfig[];
  onDone?: TransitionConfig[];
  states?: Record<string, StateConfig>;
}

/** The states of an XState machine for the top-level stages and all inside them. */
export function toStates(document: JourneyDocument, tree: StageTree): Record<string, StateConfig> {
  const candidates = sortCandidates(document);
  const statesIn = (parent: string | undefined): Record<string, StateConfig> =>
    Object.fromEntries((tree.childrenOf.get(parent) ?? []).map((stage) => [stage.id, toState(stage)]));

  const toState = (stage: Stage): StateConfig => {
    if (stage.kind === "history") return toHistory(stage, tree);
    const leaving = candidates.get(stage.id);
    const toTransition = (transition: Transition) => toTransitionConfig(transition, tree);
    return {
      id: stage.id,
      ...(stage.kind === "final" && { type: "final" as const }),
      ...(stage.kind === "parallel" && { type: "parallel" as const }),
      ...(stage.kind === "compound" && stage.initial !== undefined && { initial: stage.initial }),
      ...toStageActions(stage),
      ...(leaving && {
        on: mapValues(leaving.byEvent, (transitions) => transitions.map(toTransition)),
        after: Object.fromEntries(leaving.waits.map((wait) => [wait.id, toTransition(wait)])),
        always: leaving.always.map(toTransition),
        onDone: leaving.done.map(toTransition),
      }),
      states: statesIn(stage.id),
    };
  };
  return statesIn(undefined);
}

/**
 * Without a stage of its own to lead to, a way back into a parallel stage leads to all its tracks. XState's own default, the
 * parallel stage itself, would leave that stage without entering it again where a track takes the way back.
 */
function toHistory({ id, history, initial, parent }: Stage, tree: StageTree): StateConfig {
  const tracks = (tree.childrenOf.get(parent) ?? []).filter(({ kind }) => kind !== "history");
  const targets = initial === undefined ? tracks.map((track) => `#${track.id}`) : [`#${initial}`];
  return {
    id,
    type: "history",
    history: history ?? "shallow",
    // XState takes several; its types know of one only.
    target: targets as unknown as string,
  };
}

function toStageActions(stage: Stage): Pick<StateConfig, "entry" | "exit"> {
  const params = { stage: stage.id };
  return {
    entry: [
      { type: "remember" },
      { type: "activate", params },
      { type: "stage.entered", params },
      ...toEffects(`${stage.id}:entry`, { kind: "stage", id: stage.id }, stage.entry),
    ],
    exit: [
      { type: "remember" },
      ...toEffects(`${stage.id}:exit`, { kind: "stage", id: stage.id }, stage.exit),
      { type: "deactivate", params },
      { type: "stage.left", params },
    ],
  };
}

function toTransitionConfig(transition: Transition, tree: StageTree): TransitionConfig {
  const { id, from, to, when, effects } = transition;
  return {
    ...(to !== undefined && { target: `#${to}`, reenter: !isInternal(transition, tree) }),
    ...(when !== undefined && { guard: { type: "cel" as const, params: { transition: id } } }),
    actions: [
      { type: "take", params: { transition: id } },
      { type: "transition.taken", params: { transition: id } },
      ...toEffects(id, { kind: "transition", id }, effects),
    ],
  };
  function isInternal(item: Transition, stages: StageTree): boolean {
    return item.internal === true && item.to !== undefined && isInside(stages, item.to, from);
  }
}

function toEffects(place: string, by: EffectOwner, effects: readonly Effect[]): MachineAction[] {
  return effects.flatMap((effect, index): MachineAction[] => [
    { type: "apply", params: { effect } },
    { type: "effect.done", params: { place: `${place}:${index}`, by, effect } },
  ]);
}

function mapValues<Value, Mapped>(
  map: ReadonlyMap<string, Value>,
  change: (value: Value) => Mapped,
): Record<string, Mapped> {
  return Object.fromEntries([...map].map(([key, value]) => [key, change(value)]));
}
