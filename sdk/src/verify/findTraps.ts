import type { Journey } from "../compile/Journey.js";
import { ancestry } from "../model/stageTree.js";
import type { BitSet } from "./BitSet.js";
import type { Reach, ReachGround } from "./Reach.js";

/** Stages that lead to one another, and the kinds of people who come to no ending from there. */
export interface Trap {
  readonly stages: readonly string[];
  readonly kinds: BitSet;
}

/**
 * Loops without an ending: strongly connected stages from which, as ways are over-approximated, no ending can be reached by kinds
 * of people who may be there. (Tarjan, "Depth-first search and linear graph algorithms", 1972.)
 */
export function findTraps(ground: ReachGround, reach: Reach, persona: string | undefined): readonly Trap[] {
  const { journey } = ground;
  const ending = findEnding(ground, reach, persona);
  const trapped = new Map<string, BitSet>();
  for (const { id } of listInnermost(journey)) {
    const kinds = reach.getInside(id).clone();
    const may = ending.get(id);
    if (may !== undefined) kinds.removeAll(may);
    if (!kinds.isEmpty) trapped.set(id, kinds);
  }
  const next = (stage: string): readonly string[] =>
    listLeaving(journey, stage).flatMap(({ id, to }) => {
      const own = trapped.get(stage);
      const taken = reach.getTaken(id).clone();
      if (to === undefined || own === undefined) return [];
      taken.keepAll(own);
      if (taken.isEmpty) return [];
      return [...reach.listEntered(to)].map((entered) => entered.id).filter((id) => trapped.has(id));
    });
  return findComponents([...trapped.keys()], next)
    .filter((stages) => stages.length > 1 || next(stages[0] ?? "").includes(stages[0] ?? ""))
    .flatMap((stages) => {
      const kinds = reach.getInside(stages[0] ?? "").clone();
      for (const stage of stages) kinds.keepAll(trapped.get(stage) ?? kinds);
      return kinds.isEmpty ? [] : [{ stages, kinds }];
    });
}

/** Kinds who may come to an ending, by innermost stage. */
function findEnding(
  { journey, space, know }: ReachGround,
  reach: Reach,
  persona: string | undefined,
): ReadonlyMap<string, BitSet> {
  const { document, tree, exits } = journey;
  const anywhere = space.createSet();
  for (const { guard } of exits) {
    const outcome = space.readChoice([guard], know(undefined, persona)).mayHold[0];
    // Where it is asked from is not known here: a guard on stages may hold.
    const readsStages = guard?.text.includes("inStage") === true;
    anywhere.addAll(outcome === undefined || readsStages ? space.createFullSet() : outcome);
  }
  const ending = new Map<string, BitSet>(listInnermost(journey).map(({ id }) => [id, anywhere.clone()]));
  for (const { id, kind, parent } of document.stages)
    if (kind === "final" && parent === undefined) ending.set(id, space.createFullSet());
  // Backwards, as documents mostly run forwards.
  const ways = document.transitions.toReversed().flatMap(({ id, from, to }) => {
    const target = to === undefined ? undefined : tree.byId.get(to);
    if (target === undefined || reach.getTaken(id).isEmpty) return [];
    const around = target.kind === "history" ? (target.parent ?? "") : undefined;
    const entered =
      around === undefined
        ? [...reach.listEntered(target.id)].map((stage) => stage.id)
        : listTakers(journey, around);
    return [{ taken: reach.getTaken(id), entered, takers: listTakers(journey, from) }];
  });
  let hasChanged = true;
  while (hasChanged) {
    hasChanged = false;
    for (const { taken, entered, takers } of ways) {
      const kinds = space.createSet();
      for (const stage of entered) {
        const may = ending.get(stage);
        if (may !== undefined) kinds.addAll(may);
      }
      kinds.keepAll(taken);
      if (kinds.isEmpty) continue;
      for (const stage of takers) if (ending.get(stage)?.addAll(kinds) === true) hasChanged = true;
    }
  }
  return ending;
}

/** Innermost stages that may be active as a transition leaves another: those inside it, and those of tracks beside it. */
function listTakers({ tree }: Journey, from: string): readonly string[] {
  const parallel = ancestry(tree, from).findLast(({ kind }) => kind === "parallel");
  const inside: string[] = [];
  const visit = (id: string): void => {
    const children = tree.childrenOf.get(id) ?? [];
    if (children.length === 0) inside.push(id);
    for (const child of children) visit(child.id);
  };
  visit(parallel?.id ?? from);
  return inside;
}

/** Transitions of a stage and of those around it. */
function listLeaving({ document, tree }: Journey, stage: string) {
  const line = new Set(ancestry(tree, stage).map(({ id }) => id));
  return document.transitions.filter(({ from }) => line.has(from));
}

function listInnermost({ document, tree }: Journey) {
  return document.stages.filter(({ id, kind }) => kind !== "history" && !tree.childrenOf.has(id));
}

function findComponents(
  nodes: readonly string[],
  next: (node: string) => readonly string[],
): readonly (readonly string[])[] {
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const stack: string[] = [];
  const open = new Set<string>();
  const components: string[][] = [];
  for (const start of nodes) {
    if (order.has(start)) continue;
    // With a list of its own in place of the program's stack, which long journeys would fill.
    const work: { readonly node: string; readonly ways: readonly string[]; at: number }[] = [];
    const begin = (node: string) => {
      order.set(node, order.size);
      low.set(node, order.size - 1);
      stack.push(node);
      open.add(node);
      work.push({ node, ways: next(node), at: 0 });
    };
    const lower = (node: string, to: number | undefined) =>
      low.set(node, Math.min(low.get(node) ?? 0, to ?? Number.POSITIVE_INFINITY));
    begin(start);
    for (let step = work.at(-1); step !== undefined; step = work.at(-1)) {
      const way = step.ways[step.at++];
      if (way !== undefined) {
        if (!order.has(way)) begin(way);
        else if (open.has(way)) lower(step.node, order.get(way));
        continue;
      }
      work.pop();
      const around = work.at(-1);
      if (around !== undefined) lower(around.node, low.get(step.node));
      if (low.get(step.node) !== order.get(step.node)) continue;
      const component = stack.splice(stack.indexOf(step.node));
      for (const node of component) open.delete(node);
      components.push(component);
    }
  }
  return components;
}
