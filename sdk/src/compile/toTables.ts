import { compileExpression } from "../guards/evaluateGuard.js";
import type { Guard } from "../guards/openGuard.js";
import { invariant } from "../model/invariant.js";
import type { Effect, JourneyDocument, Stage, Transition } from "../model/journeySchema.js";
import { isInside, type StageTree } from "../model/stageTree.js";
import { type StageCandidates, sortCandidates } from "./candidates.js";
import { createDelay } from "./createDelay.js";
import {
  effectKind,
  type JourneyTables,
  none,
  root,
  type StageTables,
  stageKind,
  type TableEffect,
  type TransitionTables,
} from "./JourneyTables.js";
import { maxMicrosteps } from "./machineTypes.js";

type GuardedTransitions = ReadonlyMap<string, { readonly guard: Guard | undefined }>;
type Numbers = ReadonlyMap<string, number>;

/** Compiles a checked document to tables: the same meaning as `toMachine`, as numbers. */
export function toTables(
  document: JourneyDocument,
  tree: StageTree,
  guarded: GuardedTransitions,
): JourneyTables {
  const tags = collectTags(document);
  const counterNumbers = numberAll(document.counters.map(({ id }) => id));
  const toEffects = createEffectTables(counterNumbers, numberAll(tags));
  const line = listDepthFirst(tree);
  const numbers = new Map(line.map((stage, index) => [stage.id, index + 1]));
  const completable = line.filter(({ kind }) => kind === "final" || kind === "parallel").length;
  return {
    stages: toStageTables(document, tree, line, numbers, toEffects),
    transitions: toTransitionTables(document, tree, numbers, guarded, toEffects),
    eventNumbers: numberAll(document.events.map(({ type }) => type)),
    counters: {
      ids: document.counters.map(({ id }) => id),
      numbers: counterNumbers,
      initials: Float64Array.from(document.counters, ({ initial }) => initial),
      least: Float64Array.from(document.counters, ({ min }) => min),
      most: Float64Array.from(document.counters, ({ max }) => max),
    },
    tags,
    mayNotSettle:
      completable > maxMicrosteps || document.transitions.some(({ always, done }) => always ?? done ?? false),
  };
}

function numberAll(ids: readonly string[]): Numbers {
  return new Map(ids.map((id, index) => [id, index]));
}

function listDepthFirst(tree: StageTree): readonly Stage[] {
  const line: Stage[] = [];
  const visit = (parent: string | undefined): void => {
    for (const stage of tree.childrenOf.get(parent) ?? []) {
      line.push(stage);
      visit(stage.id);
    }
  };
  visit(undefined);
  return line;
}

function toStageTables(
  document: JourneyDocument,
  tree: StageTree,
  line: readonly Stage[],
  numbers: Numbers,
  toEffects: EffectsReader,
): StageTables {
  const candidates = sortCandidates(document);
  const getNumber = (id: string | undefined) => (id === undefined ? none : (numbers.get(id) ?? none));
  const inside = (id: string | undefined, isWanted: (stage: Stage) => boolean) =>
    Int32Array.from((tree.childrenOf.get(id) ?? []).filter(isWanted), (stage) => getNumber(stage.id));
  const isHistory = (stage: Stage) => stage.kind === "history";
  /** One value for the journey, then one for each stage. */
  const list = <Value>(ofJourney: Value, ofStage: (stage: Stage) => Value): Value[] => [
    ofJourney,
    ...line.map(ofStage),
  ];
  const parents = Int32Array.from(
    list(none, ({ parent }) => (parent === undefined ? root : getNumber(parent))),
  );
  const toWays = createWayReader(document, candidates);
  const nothing = new Int32Array(0);
  return {
    count: line.length + 1,
    ids: list("", ({ id }) => id),
    numbers,
    kinds: Uint8Array.from(list<number>(stageKind.compound, ({ kind }) => stageKind[kind])),
    parents,
    ends: findEnds(parents),
    positions: Int32Array.from(list(none, ({ id }) => tree.positionOf.get(id) ?? none)),
    children: list(
      inside(undefined, (stage) => !isHistory(stage)),
      ({ id }) => inside(id, (stage) => !isHistory(stage)),
    ),
    histories: list(nothing, ({ id }) => inside(id, isHistory)),
    initials: Int32Array.from(list(getNumber(document.initial), ({ initial }) => getNumber(initial))),
    isDeep: Uint8Array.from(list(0, ({ history }) => (history === "deep" ? 1 : 0))),
    hasMore: Uint8Array.from(
      list(0, ({ id, kind, entry, exit }) => {
        const hasWays = toWays.of(id, "waits").length > 0 || inside(id, isHistory).length > 0;
        return kind === "final" || entry.length > 0 || exit.length > 0 || hasWays ? 1 : 0;
      }),
    ),
    entryEffects: list<readonly TableEffect[]>([], ({ id, entry }) => toEffects(`${id}:entry`, entry)),
    exitEffects: list<readonly TableEffect[]>([], ({ id, exit }) => toEffects(`${id}:exit`, exit)),
    byEvent: list(undefined, ({ id }) => toWays.byEvent(id)),
    always: list(nothing, ({ id }) => toWays.of(id, "always")),
    done: list(nothing, ({ id }) => toWays.of(id, "done")),
    waits: list(nothing, ({ id }) => toWays.of(id, "waits")),
  };
}

/** Children have greater numbers than their parents, so one pass from the end finds where each stage ends. */
function findEnds(parents: Int32Array): Int32Array {
  const ends = Int32Array.from(parents, (_parent, stage) => stage + 1);
  for (let stage = parents.length - 1; stage > root; stage--) {
    const parent = parents[stage] ?? root;
    ends[parent] = Math.max(ends[parent] ?? 0, ends[stage] ?? 0);
  }
  return ends;
}

function createWayReader(document: JourneyDocument, candidates: ReadonlyMap<string, StageCandidates>) {
  const positions = new Map(document.transitions.map(({ id }, position) => [id, position]));
  const nothing = new Int32Array(0);
  const toNumbers = (ways: readonly Transition[]) =>
    ways.length === 0 ? nothing : Int32Array.from(ways, ({ id }) => positions.get(id) ?? none);
  return {
    of: (stage: string, kind: "always" | "done" | "waits") => toNumbers(candidates.get(stage)?.[kind] ?? []),
    byEvent: (stage: string): readonly Int32Array[] | undefined => {
      const byEvent = candidates.get(stage)?.byEvent;
      if (byEvent === undefined || byEvent.size === 0) return undefined;
      return document.events.map(({ type }) => toNumbers(byEvent.get(type) ?? []));
    },
  };
}

function toTransitionTables(
  document: JourneyDocument,
  tree: StageTree,
  numbers: Numbers,
  guarded: GuardedTransitions,
  toEffects: EffectsReader,
): TransitionTables {
  const { transitions } = document;
  const reenters = ({ from, to, internal }: Transition) =>
    to !== undefined && !(internal === true && isInside(tree, to, from));
  return {
    count: transitions.length,
    ids: transitions.map(({ id }) => id),
    sources: Int32Array.from(transitions, ({ from }) => numbers.get(from) ?? none),
    targets: Int32Array.from(transitions, ({ to }) => (to === undefined ? none : (numbers.get(to) ?? none))),
    reenters: Uint8Array.from(transitions, (transition) => (reenters(transition) ? 1 : 0)),
    guards: transitions.map(({ id }) => {
      const guard = guarded.get(id)?.guard;
      return guard && compileExpression(guard.expression);
    }),
    effects: transitions.map(({ id, effects }) => toEffects(id, effects)),
    delays: transitions.map(createDelay),
  };
}

type EffectsReader = (place: string, effects: readonly Effect[]) => readonly TableEffect[];

function createEffectTables(counters: Numbers, tags: Numbers): EffectsReader {
  const findIndex = (effect: Effect): number => {
    if ("counter" in effect) return counters.get(effect.counter) ?? none;
    return "tag" in effect ? (tags.get(effect.tag) ?? none) : none;
  };
  return (place, effects) =>
    effects.map((effect, position): TableEffect => {
      const index = findIndex(effect);
      invariant(index !== none || effect.kind === "emit", `what ${place} writes is declared`);
      return {
        kind: effectKind[effect.kind],
        index,
        value: effect.kind === "set" ? effect.value : effect.kind === "increment" ? effect.by : 0,
        effect,
        place: `${place}:${position}`,
      };
    });
}

function collectTags(document: JourneyDocument): readonly string[] {
  const effects = [
    ...document.stages.flatMap(({ entry, exit }) => [...entry, ...exit]),
    ...document.transitions.flatMap((transition) => transition.effects),
  ];
  return [...new Set(effects.flatMap((effect) => ("tag" in effect ? [effect.tag] : [])))].sort();
}
