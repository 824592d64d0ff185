import type { Stage } from "../../model/journeySchema.js";
import { succeed } from "../../model/result.js";
import { createStageTree, isInside, type StageTree } from "../../model/stageTree.js";
import { type Command, type Draft, type EditIssue, type EditResult, refuse } from "../EditIssue.js";
import { getOrigin, getPlaces, type Spot, withPlaces } from "../layout/places.js";
import { withItems } from "../parts/items.js";
import { settleContainers } from "./settleContainers.js";

/** What `moveStage` takes. */
export interface MoveStageArgs {
  readonly stage: string;
  /** The stage it goes into; absent: the journey itself. */
  readonly parent?: string | undefined;
  /** The stage before which it comes in the document's order; absent: last where the parent is new, else where it was. */
  readonly before?: string;
  /** Relative to the new parent; absent: it stays where it is seen. */
  readonly at?: Spot;
}

/** Moves a stage with its inside into another stage or out of one, or to another place in the order. */
export const moveStage: Command<MoveStageArgs> = (document, args) => {
  const tree = createStageTree(document);
  const issue = findMoveIssue(tree, args);
  if (issue !== undefined) return { ok: false, error: issue };
  const { stage: id, parent, before, at } = args;
  const stage = tree.byId.get(id);
  if (stage === undefined || before === id) return succeed(document);
  const moved = withParent(stage, parent);
  const isElsewhere = stage.parent !== parent;
  const stages = isElsewhere || before !== undefined ? reorder(document, moved, before) : document.stages;
  const settled = isElsewhere
    ? settleContainers(withItems(document, "stages", stages), [stage.parent, parent])
    : withItems(document, "stages", stages);
  const spot = at ?? (isElsewhere ? findSameSpot(document, tree, id, parent) : undefined);
  return succeed(spot === undefined ? settled : withPlaces(settled, new Map([[id, spot]])));
};

/** Whether a stage may go into another one, asked before the gesture ends. */
export function canMoveStage(
  document: Draft,
  stage: string,
  parent: string | undefined,
  tree: StageTree = createStageTree(document),
): EditResult<undefined> {
  const issue = findMoveIssue(tree, { stage, parent });
  return issue === undefined ? succeed(undefined) : { ok: false, error: issue };
}

function findMoveIssue(tree: StageTree, { stage, parent, before }: MoveStageArgs): EditIssue | undefined {
  for (const id of [stage, parent, before]) {
    if (id !== undefined && !tree.byId.has(id)) return refuse("edit.unknown", { list: "stages", id }).error;
  }
  if (parent === undefined) return undefined;
  if (parent === stage || isInside(tree, parent, stage)) return refuse("edit.intoItself", { stage }).error;
  const kind = tree.byId.get(parent)?.kind;
  return kind === "final" || kind === "history"
    ? refuse("edit.noInside", { stage: parent }).error
    : undefined;
}

/** A stage with another stage around it. */
export function withParent(stage: Stage, parent: string | undefined): Stage {
  if (stage.parent === parent) return stage;
  const { parent: _parent, ...outermost } = stage;
  return parent === undefined ? outermost : { ...outermost, parent };
}

function reorder(document: Draft, moved: Stage, before: string | undefined): readonly Stage[] {
  const others = document.stages.filter(({ id }) => id !== moved.id);
  const position = before === undefined ? others.length : others.findIndex(({ id }) => id === before);
  return [...others.slice(0, position), moved, ...others.slice(position)];
}

/** The spot within the new parent that looks the same on the canvas; undefined for a stage that has no place. */
export function findSameSpot(
  document: Draft,
  tree: StageTree,
  stage: string,
  parent: string | undefined,
): Spot | undefined {
  const places = getPlaces(document);
  const place = places.get(stage);
  if (place === undefined) return undefined;
  const from = getOrigin(tree, places, tree.byId.get(stage)?.parent);
  const to = getOrigin(tree, places, parent);
  return { ...place, x: place.x + from.x - to.x, y: place.y + from.y - to.y };
}

/** What `extract` takes. */
export interface ExtractArgs {
  readonly stages: readonly string[];
}

/** Takes stages out of the stage around them and puts them beside it. */
export const extract: Command<ExtractArgs> = (document, { stages }) => {
  if (stages.length === 0) return refuse("edit.emptySelection", {});
  let current = document;
  for (const id of stages) {
    const tree = createStageTree(current);
    const stage = tree.byId.get(id);
    if (stage === undefined) return refuse("edit.unknown", { list: "stages", id });
    const around = stage.parent === undefined ? undefined : tree.byId.get(stage.parent);
    if (around === undefined) return refuse("edit.outermost", { stage: id });
    const moved = moveStage(current, { stage: id, parent: around.parent });
    if (!moved.ok) return moved;
    current = moved.value;
  }
  return succeed(current);
};
