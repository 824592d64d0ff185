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
