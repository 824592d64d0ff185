import type { CanvasStage, CanvasWay } from "../model/CanvasModel";
import { isContainer } from "../model/CanvasModel";
import type { Size } from "./Geometry";

/*
 * How much room things take. Widths are reckoned, not measured, so that a drawing is the same everywhere and a worker or a test
 * can make it; what is shown is cut to the room it was given.
 */

const narrow = /[ijlIftr.,:;'’!|()[\] ]/;
const wide = /[mwMWOQ@%&–—…]/;
const full = /[\u1100-\u11ff\u2e80-\u9fff\uac00-\ud7af\uff00-\uff60\u{1f300}-\u{1faff}]/u;

/** Widths at 1 px, of texts that were measured: a journey is looked through at every change, and says little that is new. */
const known = new Map<string, number>();
const mostKnown = 20_000;

/** About how wide a text is, px. */
export function measureText(text: string, sizePx: number): number {
  const before = known.get(text);
  if (before !== undefined) return before * sizePx;
  if (known.size >= mostKnown) known.clear();
  const width = reckonWidth(text);
  known.set(text, width);
  return width * sizePx;
}

function reckonWidth(text: string): number {
  let width = 0;
  // No label is shown that is longer, however long it is.
  for (const letter of text.slice(0, 120)) {
    if (full.test(letter)) width += 1.04;
    else if (wide.test(letter)) width += 0.95;
    else if (narrow.test(letter)) width += 0.38;
    else width += /\p{Lu}/u.test(letter) ? 0.74 : 0.62;
  }
  return width;
}

export const containerHeader = 40;
export const containerPadding = 24;
const markerSize: Size = { width: 14, height: 14 };
const historySize: Size = { width: 40, height: 40 };
const labelPadding = 16;
const labelIcon = 15;
/** A label is cut where it would be wider. */
export const mostLabelWidth = 208;

export const markerBox = markerSize;

/** The room of a stage without others inside; containers are as large as what they hold. */
export function measureStage(stage: CanvasStage): Size {
  if (stage.kind === "history") return historySize;
  const extra = 44 + (stage.touchpoints > 0 ? 28 : 0);
  const width = measureText(stage.label, 13.5) + extra;
  const isLong = width > 208;
  // Whole steps of the grid keep rows of stages in line.
  const snapped = Math.ceil(Math.min(Math.max(isLong ? width / 2 + 36 : width, 128), 208) / 8) * 8;
  const height = (isLong ? 60 : 44) + (stage.folded === undefined ? 0 : 18);
  return { width: snapped, height };
}

/** The least room of a container, so that its heading can be read. */
export function measureContainer(stage: CanvasStage): Size {
  const width = Math.min(measureText(stage.label, 13.5) + 96, 320);
  return { width: Math.max(160, width), height: 96 };
}

export function isPlain(stage: CanvasStage): boolean {
  return !isContainer(stage);
}

/** The room of a way's label; undefined where it has none. */
export function measureLabel({ trigger, guard, transitions }: CanvasWay): Size | undefined {
  if (transitions.length > 1) return { width: 34, height: 22 };
  if (trigger === "") return undefined;
  const lines = [measureText(trigger, 12) + labelIcon, guard === undefined ? 0 : measureText(guard, 11)];
  const width = Math.min(Math.max(...lines) + labelPadding, mostLabelWidth);
  return { width: Math.ceil(width), height: guard === undefined ? 22 : 37 };
}
