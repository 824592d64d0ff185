import type { Place } from "../../model/journeySchema.js";
import { succeed } from "../../model/result.js";
import { type Command, refuse } from "../EditIssue.js";
import { findItemIndex, withItems } from "../parts/items.js";
import { getPlaces, type Spot, withPlaces } from "./places.js";

/** What `moveStages` takes. */
export interface MoveStagesArgs {
  /** Where each is to stand, relative to the stage around it. */
  readonly places: readonly (Spot & { readonly stage: string })[];
}

/** Puts stages elsewhere on the canvas; nothing else moves, and the journey's version stays. */
export const moveStages: Command<MoveStagesArgs> = (document, { places }) => {
  const known = new Set(document.stages.map(({ id }) => id));
  const unknown = places.find(({ stage }) => !known.has(stage));
  if (unknown !== undefined) return refuse("edit.unknown", { list: "stages", id: unknown.stage });
  return succeed(withPlaces(document, new Map(places.map((place) => [place.stage, place]))));
};

/** What `setCollapsed` takes. */
export interface SetCollapsedArgs {
  readonly stages: readonly string[];
  readonly collapsed: boolean;
}

/** Folds the inside of stages away, or open. */
export const setCollapsed: Command<SetCollapsedArgs> = (document, { stages, collapsed }) => {
  const unknown = stages.find((id) => findItemIndex(document, "stages", id) < 0);
  if (unknown !== undefined) return refuse("edit.unknown", { list: "stages", id: unknown });
  const meant = new Set(stages);
  const known = getPlaces(document);
  const kept = document.layout.map(
    (place): Place =>
      meant.has(place.stage) && place.collapsed !== collapsed ? { ...place, collapsed } : place,
  );
  const added = stages.flatMap((stage): readonly Place[] =>
    known.has(stage) || !collapsed ? [] : [{ stage, x: 0, y: 0, collapsed }],
  );
  return succeed(withItems(document, "layout", [...kept, ...added]));
};

/** What `setDirection` takes. */
export interface SetDirectionArgs {
  readonly direction: "right" | "down";
}

/** Says which way the journey runs on the canvas; where stages stand is for whoever lays them out. */
export const setDirection: Command<SetDirectionArgs> = (document, { direction }) =>
  succeed(document.direction === direction ? document : { ...document, direction });
