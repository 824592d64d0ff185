import { succeed } from "../../model/result.js";
import { type Command, refuse } from "../EditIssue.js";
import { getPlaces, stageSize, withPlaces } from "../layout/places.js";
import { createFreshId } from "../parts/createFreshId.js";
import { findItemIndex, insertItem, updateItem, withItems } from "../parts/items.js";
import { connect } from "../transitions/connect.js";
import type { TransitionTrigger } from "../transitions/trigger.js";
import { settleContainers } from "./settleContainers.js";

/** What `splitStage` takes. */
export interface SplitStageArgs {
  readonly stage: string;
  /** What the second half is called. */
  readonly label: string;
  readonly id?: string;
  /** What leads from the first half to the second; absent: to be chosen, and marked until then. */
  readonly trigger?: TransitionTrigger;
}

const gap = 80;

/** Makes two stages of one: ways in and what is planned stay with the first, ways out leave from the second. */
export const splitStage: Command<SplitStageArgs> = (document, args) => {
  const index = findItemIndex(document, "stages", args.stage);
  const stage = document.stages[index];
  if (stage === undefined) return refuse("edit.unknown", { list: "stages", id: args.stage });
  if (stage.kind !== "atomic") return refuse("edit.stageKind", { stage: stage.id });
  const { label, id = createFreshId(document, "stages", label), trigger } = args;
  const second = {
    id,
    label,
    kind: "atomic",
    ...(stage.parent !== undefined && { parent: stage.parent }),
    exit: stage.exit,
    ...(stage.mindset !== undefined && { mindset: stage.mindset }),
  };
  const added = insertItem(document, "stages", second, document.stages[index + 1]?.id);
  if (!added.ok) return added;
  const emptied = updateItem(added.value, "stages", stage.id, { exit: [] });
  if (!emptied.ok) return emptied;
  const transitions = document.transitions.map((transition) => {
    const { from, to } = transition;
    return from === stage.id && to !== undefined && to !== stage.id
      ? { ...transition, from: id }
      : transition;
  });
  const place = getPlaces(document).get(stage.id);
  const { width = stageSize.width, height = stageSize.height } = place ?? {};
  const shift = document.direction === "right" ? { x: width + gap, y: 0 } : { x: 0, y: height + gap };
  const parted = withPlaces(
    withItems(emptied.value, "transitions", transitions),
    place === undefined ? new Map() : new Map([[id, { x: place.x + shift.x, y: place.y + shift.y }]]),
  );
  const connected = connect(parted, { from: stage.id, to: id, ...(trigger !== undefined && { trigger }) });
  return connected.ok ? succeed(settleContainers(connected.value, [stage.parent])) : connected;
};
