import type { Diagnostic, JourneyDocument } from "@waypost/sdk";
import type { History, MergeChoice } from "@waypost/sdk/edit";
import type { DraftText } from "../../../messaging/draftMessages";
import type { StageCount } from "../../../messaging/insightMessages";
import type { Geometry } from "../layout/Geometry";
import type { Direction } from "../layout/toElkGraph";
import type { LensView } from "../lens/LensView";
import type { CanvasModel } from "../model/CanvasModel";

/** What is chosen on the canvas: stages and transitions, by their ids. */
export type Selection = { stages: ReadonlySet<string>; ways: ReadonlySet<string> };

export const nothingSelected: Selection = { stages: new Set(), ways: new Set() };

/** What stands beside the canvas. */
export type SideView = "details" | "problems" | "list" | "comments";

/** What lies over everything until it is closed. */
export type Overlay =
  | "commands"
  | "connect"
  | "keys"
  | "history"
  | "merge"
  | "versions"
  | "publish"
  | "poster";

/** Stages that the canvas is to bring into sight; another object each time, so that the same ones can be asked for again. */
export type Reveal = { stages: readonly string[] };

/** How many HCPs are in each stage of the published journey now, and were. */
export type StageCountView = { total: number; byStage: ReadonlyMap<string, StageCount> };

/** What another window saved, and what both changed differently since `base`. */
export type Collision = {
  base: JourneyDocument;
  theirs: JourneyDocument;
  choices: readonly MergeChoice[];
  current: DraftText | null;
};

/** Everything the studio shows of one journey. */
export type StudioState = {
  history: History;
  document: JourneyDocument;
  model: CanvasModel;
  geometry: Geometry;
  selection: Selection;
  direction: Direction;
  /** The first drawing is on its way, or there. */
  drawing: "laying-out" | "ready";
  /** A layout is being made. */
  isArranging: boolean;
  /** Stages glide to where a layout put them. */
  isMoving: boolean;
  problems: readonly Diagnostic[];
  /** The worst problem of each stage and transition: `stage:<id>`, `way:<id>`. */
  marks: ReadonlyMap<string, Diagnostic["severity"]>;
  side: SideView | undefined;
  /** Rises each time the focus shall go there. */
  sideFocus: number;
  overlay: Overlay | undefined;
  reveal: Reveal | undefined;
  /** The stage or transition whose name is being written on the canvas. */
  renaming: string | undefined;
  counts: StageCountView | undefined;
  /** The personas one looks through, two at most. */
  personas: readonly string[];
  /** What they see; undefined where nobody is looked through. */
  lens: LensView | undefined;
  collision: Collision | undefined;
  /** What was refused, or done, said for a moment. */
  message: string | undefined;
};
