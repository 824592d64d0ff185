import { ancestry, createStageTree, isInside, type StageTree } from "../../model/stageTree.js";
import type { Draft } from "../EditIssue.js";
import { type Command, refuse } from "../EditIssue.js";
import { getOrigin, getPlaces, type Spot, stageSize, toBox } from "../layout/places.js";
import { createFreshId } from "../parts/createFreshId.js";
import { findItemIndex } from "../parts/items.js";
import { addStage } from "../stages/addStage.js";
import { retarget } from "./changeTransition.js";
import { connect } from "./connect.js";
import type { TransitionTrigger } from "./trigger.js";

/** What `insertStage` takes. */
export interface InsertStageArgs {
  readonly transition: string;
  readonly label: string;
  readonly id?: string;
  readonly at?: Spot;
  /** What leads on from the new stage; absent: to be chosen, and marked until then. */
  readonly trigger?: TransitionTrigger;
}

/** Puts a stage on a way: it leads there now, and another way leads on to where it led. */
export const insertStageOnTransition: Command<InsertStageArgs> = (document, args) => {
  const transition = document.transitions[findItemIndex(document, "transitions", args.transition)];
  if (transition === undefined) return refuse("edit.unknown", { list: "transitions", id: args.transition });
  const { label, trigger, id = createFreshId(document, "stages", label) } = args;
  const tree = createStageTree(document);
  const target = transition.to ?? transition.from;
  const parent = findCommonParent(tree, transition.from, target);
  const at = args.at ?? findMiddle(document, tree, transition.from, target, parent);
  const added = addStage(document, {
    label,
    id,
    ...(parent !== undefined && { parent }),
    ...(tree.byId.get(target)?.parent === parent && tree.byId.has(target) && { before: target }),
    ...(at !== undefined && { at }),
  });
  if (!added.ok) return added;
  const led = retarget(added.value, { transition: args.transition, to: id });
  if (!led.ok) return led;
  return connect(led.value, { from: id, to: target, ...(trigger !== undefined && { trigger }) });
};

/** The innermost stage around both; undefined is the journey. */
function findCommonParent(tree: StageTree, from: string, to: string): string | undefined {
  return ancestry(tree, from)
    .slice(1)
    .find(({ id, kind }) => kind === "compound" && isInside(tree, to, id))?.id;
}

function findMiddle(
  document: Draft,
  tree: StageTree,
  from: string,
  to: string,
  parent: string | undefined,
): Spot | undefined {
  const places = getPlaces(document);
  const [first, second] = [places.get(from), places.get(to)];
  if (first === undefined || second === undefined) return undefined;
  const origin = getOrigin(tree, places, parent);
  const centre = (stage: string, place: Spot) => {
    const around = getOrigin(tree, places, tree.byId.get(stage)?.parent);
    const { x, y, width, height } = toBox(place);
    return { x: around.x + x + width / 2, y: around.y + y + height / 2 };
  };
  const [start, end] = [centre(from, first), centre(to, second)];
  return {
    x: (start.x + end.x) / 2 - stageSize.width / 2 - origin.x,
    y: (start.y + end.y) / 2 - stageSize.height / 2 - origin.y,
  };
}
