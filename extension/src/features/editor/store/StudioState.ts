import type { JourneyDocument } from "@waypost/sdk";
import type { Geometry } from "../layout/Geometry";
import type { Direction } from "../layout/toElkGraph";
import type { CanvasModel } from "../model/CanvasModel";

/** What is chosen on the canvas: stages and transitions, by their ids. */
export type Selection = { stages: ReadonlySet<string>; ways: ReadonlySet<string> };

export const nothingSelected: Selection = { stages: new Set(), ways: new Set() };

/** Everything the studio shows of one journey. */
export type StudioState = {
  document: JourneyDocument;
  model: CanvasModel;
  geometry: Geometry;
  folded: ReadonlySet<string>;
  selection: Selection;
  direction: Direction;
  /** The first drawing is on its way, or could not be made. */
  drawing: "laying-out" | "ready" | "failed";
};
