import type { JourneyDocument, Stage, Touchpoint, Transition } from "../../model/journeySchema.js";
import type { StageTree } from "../../model/stageTree.js";
import { tellTransition } from "../statechart/tellTransition.js";
import { cutText, measureText, wrapText } from "./measureText.js";

/** One line of a box. */
export interface FaceLine {
  readonly kind: "name" | "touchpoint" | "reaction";
  readonly text: string;
  /** As it is, where the line is cut. */
  readonly full: string;
}

/** What a box shows, and the room that it takes. */
export interface Face {
  readonly lines: readonly FaceLine[];
  readonly width: number;
  readonly height: number;
}

/** What faces are drawn from. */
export interface FaceFacts {
  readonly document: JourneyDocument;
  readonly tree: StageTree;
  readonly touchpointsOf: ReadonlyMap<string, readonly Touchpoint[]>;
}

const mostWidth = 210;
const mostLines = 4;
export const nameSize = 14;
export const lineSize = 12;
export const facePadding = 12;
export const lineHeights = { name: 18, touchpoint: 16, reaction: 16 } as const;

/** A stage's name, its touchpoints, and what it reacts to without being left for another box. */
export function drawFace(
  stage: Stage,
  reactions: readonly Transition[],
  { document, tree, touchpointsOf }: FaceFacts,
): Face {
  if (stage.kind === "history") return drawHistory(stage);
  const named = wrapText(stage.label, nameSize, mostWidth, 2).map((text): FaceLine => {
    return { kind: "name", text, full: stage.label };
  });
  const touchpoints = touchpointsOf.get(stage.id) ?? [];
  const lines = [
    ...named,
    ...listLines(
      "touchpoint",
      touchpoints.map(({ label }) => `◆ ${label}`),
    ),
    ...listLines(
      "reaction",
      reactions.map((transition) => tellReaction(transition, document, tree)),
    ),
  ];
  const widths = lines.map(({ kind, text }) => measureText(text, kind === "name" ? nameSize + 1 : lineSize));
  const height = lines.reduce((sum, { kind }) => sum + lineHeights[kind], 2 * facePadding);
  return { lines, width: Math.max(96, ...widths) + 2 * facePadding, height };
}

function drawHistory({ history, label }: Stage): Face {
  const text = history === "deep" ? "H*" : "H";
  return { lines: [{ kind: "name", text, full: label }], width: 36, height: 36 };
}

function listLines(kind: FaceLine["kind"], texts: readonly string[]): readonly FaceLine[] {
  const shown = texts.length > mostLines ? texts.slice(0, mostLines - 1) : texts;
  const lines = shown.map((full): FaceLine => ({ kind, text: cutText(full, lineSize, mostWidth), full }));
  if (shown.length === texts.length) return lines;
  const rest = texts.slice(shown.length);
  return [...lines, { kind, text: `+ ${rest.length}`, full: rest.join("\n") }];
}

function tellReaction(transition: Transition, document: JourneyDocument, tree: StageTree): string {
  const { from, to } = transition;
  const goal = to === undefined || to === from ? undefined : tree.byId.get(to);
  const sign = to === from ? "↺" : "↻";
  const told = tellTransition(transition, document);
  return goal === undefined ? `${sign} ${told}` : `${told} → ${goal.label}`;
}
