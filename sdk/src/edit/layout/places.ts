import type { Place } from "../../model/journeySchema.js";
import { ancestry, type StageTree } from "../../model/stageTree.js";
import type { Draft } from "../EditIssue.js";
import { withItems } from "../parts/items.js";

/** A point on the canvas, in pixels. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where a stage is to stand, relative to the stage around it. */
export interface Spot extends Point {
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

/** The size that geometry takes for a stage whose place says none. */
export const stageSize = { width: 180, height: 72 } as const;

/** Room that a container keeps around its inside; more above, for its name. */
export const containerPadding = { side: 32, top: 64 } as const;

/** The places of a document's stages. Of two for one stage the last counts. */
export function getPlaces(document: Draft): ReadonlyMap<string, Place> {
  return new Map(document.layout.map((place) => [place.stage, place]));
}

/** A document with other places for some stages; those without one yet get it. Coordinates are rounded to whole pixels. */
export function withPlaces(document: Draft, spots: ReadonlyMap<string, Spot>): Draft {
  if (spots.size === 0) return document;
  const known = getPlaces(document);
  const kept = document.layout.map((place) => {
    const spot = spots.get(place.stage);
    return spot === undefined ? place : toPlace(place.stage, spot, place);
  });
  const added = [...spots].flatMap(([stage, spot]) =>
    known.has(stage) ? [] : [toPlace(stage, spot, undefined)],
  );
  return withItems(document, "layout", [...kept, ...added]);
}

function toPlace(stage: string, spot: Spot, before: Place | undefined): Place {
  const width = spot.width ?? before?.width;
  const height = spot.height ?? before?.height;
  const place: Place = {
    stage,
    x: toPixel(spot.x),
    y: toPixel(spot.y),
    ...(width !== undefined && { width: Math.max(1, toPixel(width)) }),
    ...(height !== undefined && { height: Math.max(1, toPixel(height)) }),
    collapsed: before?.collapsed ?? false,
  };
  const isSame =
    before !== undefined &&
    before.x === place.x &&
    before.y === place.y &&
    before.width === place.width &&
    before.height === place.height;
  return isSame ? before : place;
}

const mostPixels = 10_000_000;

/** A whole pixel that any canvas can show, whatever arithmetic led to it. */
function toPixel(value: number): number {
  if (!Number.isFinite(value)) return 0;
  // Adding zero makes 0 of -0, which JSON would not bring back.
  return Math.min(mostPixels, Math.max(-mostPixels, Math.round(value))) + 0;
}

/** Where a stage's inside begins, from the corner of the whole canvas; the canvas itself for undefined. */
export function getOrigin(
  tree: StageTree,
  places: ReadonlyMap<string, Place>,
  stage: string | undefined,
): Point {
  let x = 0;
  let y = 0;
  for (const { id } of stage === undefined ? [] : ancestry(tree, stage)) {
    const place = places.get(id);
    x += place?.x ?? 0;
    y += place?.y ?? 0;
  }
  return { x, y };
}

/** A box on the canvas. */
export interface Box extends Point {
  readonly width: number;
  readonly height: number;
}

/** The box of a place, relative to the stage around. */
export function toBox({ x, y, width = stageSize.width, height = stageSize.height }: Spot): Box {
  return { x, y, width, height };
}

/** The smallest box around some; undefined around none. */
export function findBounds(boxes: readonly Box[]): Box | undefined {
  const [first] = boxes;
  if (first === undefined) return undefined;
  const left = boxes.reduce((least, { x }) => Math.min(least, x), first.x);
  const top = boxes.reduce((least, { y }) => Math.min(least, y), first.y);
  const right = boxes.reduce((most, { x, width }) => Math.max(most, x + width), first.x);
  const bottom = boxes.reduce((most, { y, height }) => Math.max(most, y + height), first.y);
  return { x: left, y: top, width: right - left, height: bottom - top };
}
