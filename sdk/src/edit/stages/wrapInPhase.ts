import { succeed } from "../../model/result.js";
import { createStageTree, type StageTree } from "../../model/stageTree.js";
import { type Command, type Draft, type EditResult, refuse } from "../EditIssue.js";
import { containerPadding, findBounds, getPlaces, type Spot, toBox, withPlaces } from "../layout/places.js";
import { createFreshId } from "../parts/createFreshId.js";
import { insertItem, withItems } from "../parts/items.js";
import { withParent } from "./moveStage.js";
import { settleContainers } from "./settleContainers.js";

/** What `wrap` takes. */
export interface WrapArgs {
  readonly stages: readonly string[];
  readonly label: string;
  readonly id?: string;
  readonly kind?: "compound" | "parallel";
}

/** Puts stages of one parent into a new stage around them, which begins with the one its surroundings began with. */
export const wrapInPhase: Command<WrapArgs> = (document, args) => {
  const tree = createStageTree(document);
  const possible = canWrap(document, args.stages, tree);
  if (!possible.ok) return possible;
  const { label, kind = "compound", id = createFreshId(document, "stages", label) } = args;
  const wrapped = new Set(args.stages);
  const inside = document.stages.filter((stage) => wrapped.has(stage.id));
  const parent = inside[0]?.parent;
  const outerInitial = parent === undefined ? document.initial : tree.byId.get(parent)?.initial;
  const begins =
    inside.find((stage) => stage.id === outerInitial) ?? inside.find((stage) => stage.kind !== "history");
  const container = {
    id,
    label,
    kind,
    ...(parent !== undefined && { parent }),
    ...(kind === "compound" && begins !== undefined && { initial: begins.id }),
  };
  const added = insertItem(document, "stages", container, inside[0]?.id);
  if (!added.ok) return added;
  const stages = added.value.stages.map((stage) => {
    if (wrapped.has(stage.id)) return withParent(stage, id);
    // Whoever began with one of them begins with the stage around them now.
    return stage.id === parent && wrapped.has(stage.initial ?? "") ? { ...stage, initial: id } : stage;
  });
  const nested = withItems(added.value, "stages", stages);
  const begun = parent === undefined && wrapped.has(nested.initial) ? { ...nested, initial: id } : nested;
  return succeed(settleContainers(withPlaces(begun, findSpots(document, args.stages, id)), [parent, id]));
};

/** Whether stages may be wrapped together: some, known, and of one parent. */
export function canWrap(
  document: Draft,
  stages: readonly string[],
  tree: StageTree = createStageTree(document),
): EditResult<undefined> {
  if (stages.length === 0) return refuse("edit.emptySelection", {});
  for (const id of stages) if (!tree.byId.has(id)) return refuse("edit.unknown", { list: "stages", id });
  const parents = new Set(stages.map((id) => tree.byId.get(id)?.parent));
  return parents.size === 1 ? succeed(undefined) : refuse("edit.notSiblings", { stages: stages.length });
}

/** A box around what is wrapped, and what is wrapped relative to it: nothing moves on the canvas. */
function findSpots(document: Draft, stages: readonly string[], container: string): ReadonlyMap<string, Spot> {
  const places = getPlaces(document);
  const placed = stages.flatMap((id) => places.get(id) ?? []);
  const bounds = findBounds(placed.map(toBox));
  if (bounds === undefined) return new Map();
  const x = bounds.x - containerPadding.side;
  const y = bounds.y - containerPadding.top;
  const box = {
    x,
    y,
    width: bounds.width + 2 * containerPadding.side,
    height: bounds.height + containerPadding.top + containerPadding.side,
  };
  return new Map<string, Spot>([
    ...placed.map((place) => [place.stage, { ...place, x: place.x - x, y: place.y - y }] as const),
    [container, box],
  ]);
}
