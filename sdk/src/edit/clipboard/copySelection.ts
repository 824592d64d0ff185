import { openJourney } from "../../migrate/openJourney.js";
import { succeed } from "../../model/result.js";
import { createStageTree } from "../../model/stageTree.js";
import { toPlainJourney } from "../../model/toPlainJourney.js";
import { type Command, type Draft, type EditResult, refuse } from "../EditIssue.js";
import type { Point } from "../layout/places.js";
import { addStageList } from "./addStageList.js";
import { createPiece } from "./createPiece.js";
import { insertPiece, toTarget } from "./insertPiece.js";
import { parseStageList } from "./parseStageList.js";

/** The marker of a copied piece, and the form it is written in. */
const pieceVersion = 1;

/** Stages as text for the clipboard: with their inside, the ways between them, and all that these name. */
export function copySelection(document: Draft, stages: readonly string[]): EditResult<string> {
  if (stages.length === 0) return refuse("edit.emptySelection", {});
  const known = new Set(document.stages.map(({ id }) => id));
  const unknown = stages.find((id) => !known.has(id));
  if (unknown !== undefined) return refuse("edit.unknown", { list: "stages", id: unknown });
  const piece = toPlainJourney(createPiece(document, stages));
  return succeed(JSON.stringify({ waypost: "piece", version: pieceVersion, document: piece }));
}

/** Reads a copied piece, or a whole journey; text from anywhere, so that nothing in it is trusted. */
export function openPiece(text: string): EditResult<Draft> {
  const value = parseJson(text);
  const found = text.trim().slice(0, 20);
  if (!isRecord(value)) return refuse("edit.notPiece", { found });
  if (value.waypost === "piece" && value.version !== pieceVersion) {
    return refuse("edit.pieceFormat", { found: String(value.version).slice(0, 20), known: pieceVersion });
  }
  const opened = openJourney(value.waypost === "piece" ? value.document : value);
  return opened.ok ? opened : refuse("edit.notPiece", { found });
}

/** What `paste` takes. */
export interface PasteArgs {
  readonly text: string;
  readonly parent?: string;
  /** Where the upper left corner goes, relative to the parent. */
  readonly at?: Point;
}

/** Adds what was copied, a whole journey's stages, or a list of stages with one a line, as a spreadsheet copies it. */
export const paste: Command<PasteArgs> = (document, { text, parent, at = { x: 40, y: 80 } }) => {
  const piece = openPiece(text);
  if (piece.ok) {
    const all = piece.value.stages.filter((stage) => stage.parent === undefined).map(({ id }) => id);
    return insertPiece(document, createPiece(piece.value, all), toTarget(parent, at));
  }
  const isOther = piece.error.code === "edit.pieceFormat" || /^\s*[[{]/.test(text);
  const list = isOther ? [] : parseStageList(text);
  if (list.length === 0) return piece;
  return addStageList(document, { list, at, ...(parent !== undefined && { parent }) });
};

/** What `duplicate` takes. */
export interface DuplicateArgs {
  readonly stages: readonly string[];
  /** How far from the originals; 32 pixels to the right and down where it is not said. */
  readonly by?: Point;
}

/** Adds stages once more, beside themselves: with their inside, the ways between them and what is planned in them. */
export const duplicate: Command<DuplicateArgs> = (document, { stages, by = { x: 32, y: 32 } }) => {
  if (stages.length === 0) return refuse("edit.emptySelection", {});
  const tree = createStageTree(document);
  const unknown = stages.find((id) => !tree.byId.has(id));
  if (unknown !== undefined) return refuse("edit.unknown", { list: "stages", id: unknown });
  const own = new Map(document.layout.map((place) => [place.stage, place]));
  const piece = createPiece(document, stages);
  const outermost = new Set(piece.stages.filter(({ parent }) => parent === undefined).map(({ id }) => id));
  // A copy stays with its original's parent, so its place is the original's, a little further on.
  const layout = piece.layout.map((place) =>
    outermost.has(place.stage) ? (own.get(place.stage) ?? place) : place,
  );
  return insertPiece(
    document,
    { ...piece, layout },
    {
      findParent: (stage) => tree.byId.get(stage)?.parent,
      toSpot: (place) => ({ ...place, x: place.x + by.x, y: place.y + by.y }),
    },
  );
};

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
