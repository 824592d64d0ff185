import type { Stage } from "@waypost/sdk";

/** A stage as the canvas shows it; where it stands is another matter (`layout/Geometry.ts`). */
export type CanvasStage = {
  id: string;
  label: string;
  kind: Stage["kind"];
  /** The container around it; undefined for a phase. */
  parent: string | undefined;
  /** 0 for a phase. */
  depth: number;
  /** Which phase it lies in, from 0. */
  phase: number;
  /** One of the tracks that a parallel stage runs side by side. */
  isTrack: boolean;
  isDeepHistory: boolean;
  touchpoints: number;
  /** What is folded away inside it; undefined where nothing is. */
  folded: { stages: number; transitions: number } | undefined;
};

/** What sets a way off, as it is drawn. */
export type WayKind = "event" | "after" | "always" | "done" | "initial";

/** A transition as the canvas shows it, between stages that can be seen. */
export type CanvasWay = {
  id: string;
  kind: WayKind;
  from: string;
  to: string;
  /** Transitions that are drawn as this one way: more than one where a folded stage hides their ends. */
  transitions: readonly string[];
  /** "Link in e-mail clicked", "after 3 days"; empty for an initial marker's. */
  trigger: string;
  /** The guard in a few words; undefined where there is none. */
  guard: string | undefined;
  /** The stage is not left: the effects happen, and that is all. */
  isStay: boolean;
  isInternal: boolean;
};

/** The small disc from which a container's first stage is entered; `parent` is undefined for the journey's own. */
export type CanvasMarker = { id: string; parent: string | undefined };

/** What is to be drawn of a journey: parents stand before their children. */
export type CanvasModel = {
  stages: readonly CanvasStage[];
  markers: readonly CanvasMarker[];
  ways: readonly CanvasWay[];
};

/** The id of the marker inside a container, or of the journey's own. No stage has a colon in its id. */
export function toMarkerId(parent: string | undefined): string {
  return `initial:${parent ?? ""}`;
}

/** True for a stage that is drawn around others. */
export function isContainer(stage: Pick<CanvasStage, "kind" | "folded">): boolean {
  return (stage.kind === "compound" || stage.kind === "parallel") && stage.folded === undefined;
}
