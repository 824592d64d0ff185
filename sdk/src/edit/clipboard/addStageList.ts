import { succeed } from "../../model/result.js";
import { type Command, type Draft, refuse } from "../EditIssue.js";
import { containerPadding, type Point, type Spot, stageSize } from "../layout/places.js";
import { createFreshId } from "../parts/createFreshId.js";
import { updateItem } from "../parts/items.js";
import { addStage } from "../stages/addStage.js";
import { connect } from "../transitions/connect.js";
import type { TransitionTrigger } from "../transitions/trigger.js";
import type { ListedStage } from "./parseStageList.js";

/** What `addStageList` takes. */
export interface AddStageListArgs {
  readonly list: readonly ListedStage[];
  readonly parent?: string;
  readonly at?: Point;
  /** What leads from each to the next; absent: to be chosen for each, and marked until then. */
  readonly trigger?: TransitionTrigger;
}

const gap = 72;

/** Adds the stages of a list in a row, each connected to the next, those of a phase inside it. */
export const addStageList: Command<AddStageListArgs> = (
  document,
  { list, parent, at = { x: 40, y: 80 }, trigger },
) => {
  if (list.length === 0) return refuse("edit.emptySelection", {});
  const spots = placeList(list, at, document.direction);
  const names: string[] = [];
  let current: Draft = document;
  for (const [index, { label, description, parent: around }] of list.entries()) {
    const id = createFreshId(current, "stages", label);
    names.push(id);
    const inside = around === undefined ? parent : names[around];
    const spot = spots[index];
    const added = addStage(current, {
      label,
      id,
      ...(inside !== undefined && { parent: inside }),
      ...(spot !== undefined && { at: spot }),
    });
    if (!added.ok) return added;
    const described =
      description === undefined ? added : updateItem(added.value, "stages", id, { description });
    if (!described.ok) return described;
    current = described.value;
  }
  // A run stands in what has no inside; the phases around are entered with it.
  const leaves = names.filter((_, index) => !list.some((stage) => stage.parent === index));
  for (const [index, to] of leaves.entries()) {
    const from = leaves[index - 1];
    if (from === undefined) continue;
    const connected = connect(current, { from, to, ...(trigger !== undefined && { trigger }) });
    if (!connected.ok) return connected;
    current = connected.value;
  }
  return succeed(current);
};

/** One row of stages along the journey's direction; a phase is as long as the row of what lies in it. */
function placeList(list: readonly ListedStage[], at: Point, direction: Draft["direction"]): readonly Spot[] {
  const sizes = list.map(() => ({ ...stageSize }) as { width: number; height: number });
  const childrenOf = (index: number) =>
    list.flatMap((stage, child) => (stage.parent === index ? [child] : []));
  const isRight = direction === "right";
  const measure = (index: number): void => {
    const children = childrenOf(index);
    if (children.length === 0) return;
    for (const child of children) measure(child);
    const along = children.map((child) => (isRight ? sizes[child]?.width : sizes[child]?.height) ?? 0);
    const across = children.map((child) => (isRight ? sizes[child]?.height : sizes[child]?.width) ?? 0);
    const length = along.reduce((sum, size) => sum + size, 0) + gap * (children.length - 1);
    const breadth = across.reduce((most, size) => Math.max(most, size), 0);
    const { side, top } = containerPadding;
    sizes[index] = isRight
      ? { width: length + 2 * side, height: breadth + top + side }
      : { width: breadth + 2 * side, height: length + top + side };
  };
  const spots: Spot[] = [];
  const place = (indexes: readonly number[], corner: Point): void => {
    let { x, y } = corner;
    for (const index of indexes) {
      const size = sizes[index] ?? stageSize;
      const children = childrenOf(index);
      spots[index] = children.length === 0 ? { x, y } : { x, y, ...size };
      place(children, { x: containerPadding.side, y: containerPadding.top });
      if (isRight) x += size.width + gap;
      else y += size.height + gap;
    }
  };
  const outermost = list.flatMap((stage, index) => (stage.parent === undefined ? [index] : []));
  for (const index of outermost) measure(index);
  place(outermost, at);
  return spots;
}
