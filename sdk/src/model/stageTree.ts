import type { JourneyDocument, Stage } from "./journeySchema.js";

/** Stages by id and by parent, in document order. */
export interface StageTree {
  readonly byId: ReadonlyMap<string, Stage>;
  /** Children of a stage; of the journey itself under undefined. */
  readonly childrenOf: ReadonlyMap<string | undefined, readonly Stage[]>;
  readonly positionOf: ReadonlyMap<string, number>;
}

/** Indexes the flat list of stages. Of two stages with one id, the first counts. */
export function createStageTree(document: JourneyDocument): StageTree {
  const byId = new Map<string, Stage>();
  const childrenOf = new Map<string | undefined, Stage[]>();
  const positionOf = new Map<string, number>();
  document.stages.forEach((stage, position) => {
    if (byId.has(stage.id)) return;
    byId.set(stage.id, stage);
    positionOf.set(stage.id, position);
    const siblings = childrenOf.get(stage.parent);
    if (siblings) siblings.push(stage);
    else childrenOf.set(stage.parent, [stage]);
  });
  return { byId, childrenOf, positionOf };
}

/** A stage and its ancestors, innermost first; stops at a missing parent or where parents form a cycle. */
export function ancestry(tree: StageTree, id: string): readonly Stage[] {
  const line: Stage[] = [];
  const seen = new Set<string>();
  let stage = tree.byId.get(id);
  while (stage !== undefined && !seen.has(stage.id)) {
    seen.add(stage.id);
    line.push(stage);
    stage = stage.parent === undefined ? undefined : tree.byId.get(stage.parent);
  }
  return line;
}

/** The top-level stage that a stage lies in: its phase on the journey's path. */
export function findPhase(tree: StageTree, id: string): Stage | undefined {
  const outermost = ancestry(tree, id).at(-1);
  return outermost?.parent === undefined ? outermost : undefined;
}

/** True where a stage lies inside another, however deep; not where they are the same. */
export function isInside(tree: StageTree, inner: string, outer: string): boolean {
  return inner !== outer && ancestry(tree, inner).some((stage) => stage.id === outer);
}

/**
 * The stage that a transition stays inside: the nearest stage around both ends, or the source itself where the
 * transition is internal. Undefined is the journey as a whole.
 */
export function findDomain(
  tree: StageTree,
  transition: {
    readonly from: string;
    readonly to?: string | undefined;
    readonly internal?: boolean | undefined;
  },
): string | undefined {
  const { from, to, internal } = transition;
  if (to === undefined || (internal === true && isInside(tree, to, from))) return from;
  return ancestry(tree, from)
    .slice(1)
    .find((stage) => isInside(tree, to, stage.id))?.id;
}

/** Active stages in the order they are shown: outermost first, and the document's order within one level. */
export function sortStages(tree: StageTree, stages: Iterable<string>): readonly string[] {
  const depth = (stage: string) => ancestry(tree, stage).length;
  const position = (stage: string) => tree.positionOf.get(stage) ?? 0;
  return [...stages].sort((a, b) => depth(a) - depth(b) || position(a) - position(b));
}

/** Of active stages those with none active inside: one for each parallel track, in document order. */
export function findLeaves(tree: StageTree, active: ReadonlySet<string>): readonly string[] {
  const position = (stage: string) => tree.positionOf.get(stage) ?? 0;
  return [...active]
    .filter((stage) => !(tree.childrenOf.get(stage) ?? []).some((child) => active.has(child.id)))
    .sort((a, b) => position(a) - position(b));
}
