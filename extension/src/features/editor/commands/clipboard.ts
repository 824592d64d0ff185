import {
  copySelection,
  duplicate,
  type FragmentId,
  insertFragment,
  paste,
  removeStages,
  type TemplateLocale,
} from "@waypost/sdk/edit";
import { toRelative } from "../layout/findContainerAt";
import { type Point, unite } from "../layout/Geometry";
import type { Studio } from "../store/createStudio";

/*
 * Copy, cut and paste are the browser's own: what is copied is text, so that it goes between windows, and a list of stages
 * comes from a spreadsheet.
 */

/** Listens to the browser's clipboard until the signal aborts; what is typed into fields is left alone. */
export function listenToClipboard(studio: Studio, signal: AbortSignal): void {
  const isTyping = ({ target }: Event) =>
    target instanceof Element &&
    target.closest("input, textarea, select, [contenteditable], dialog") !== null;
  const copy = (event: ClipboardEvent): boolean => {
    const { document, selection } = studio.store.get();
    if (isTyping(event) || selection.stages.size === 0) return false;
    const piece = copySelection(document, [...selection.stages]);
    if (!piece.ok || event.clipboardData === null) return false;
    event.clipboardData.setData("text/plain", piece.value);
    event.preventDefault();
    return true;
  };
  const on = (type: "copy" | "cut" | "paste", run: (event: ClipboardEvent) => void) =>
    globalThis.document.addEventListener(type, run, { signal });
  on("copy", (event) => void copy(event));
  on("cut", (event) => {
    const stages = [...studio.store.get().selection.stages];
    if (copy(event))
      studio.edit({ code: "step.cut", count: stages.length }, removeStages, { stages, heal: true });
  });
  on("paste", (event) => {
    if (isTyping(event)) return;
    const text = event.clipboardData?.getData("text/plain") ?? "";
    if (text.trim() === "") return;
    event.preventDefault();
    pasteText(studio, text);
  });
}

/** Adds what was copied below what is chosen, in the same container, and chooses it. */
export function pasteText(studio: Studio, text: string): void {
  const before = studio.store.get().document.stages.length;
  if (studio.edit({ code: "step.paste" }, paste, { text, ...findTarget(studio) })) chooseNew(studio, before);
}

/** Drops a fragment in below what is chosen. */
export function insertPieceOf(studio: Studio, fragment: FragmentId, locale: TemplateLocale): void {
  const before = studio.store.get().document.stages.length;
  const args = { fragment, locale, ...findTarget(studio) };
  if (studio.edit({ code: "step.insertFragment" }, insertFragment, args)) chooseNew(studio, before);
}

/** A piece is seen as one: it keeps further off what is there than its stages off each other. */
const apart = 120;

/** In the container that is chosen, or around what is chosen, below everything there. */
function findTarget(studio: Studio): { parent?: string; at?: Point } {
  const { document, selection, geometry } = studio.store.get();
  const chosen = document.stages.find(({ id }) => selection.stages.has(id));
  const parent = chosen?.kind === "compound" || chosen?.kind === "parallel" ? chosen.id : chosen?.parent;
  const siblings = document.stages.filter((stage) => stage.parent === parent);
  const around = unite(siblings.flatMap(({ id }) => geometry.boxes.get(id) ?? []));
  const at = around && toRelative(geometry, parent, { x: around.x, y: around.y + around.height + apart });
  return { ...(parent !== undefined && { parent }), ...(at !== undefined && { at }) };
}

/** The chosen stages once more, beside themselves. */
export function duplicateChosen(studio: Studio): void {
  const { document, selection } = studio.store.get();
  const stages = [...selection.stages];
  if (studio.edit({ code: "step.duplicate", count: stages.length }, duplicate, { stages }))
    chooseNew(studio, document.stages.length);
}

/** New stages come last in the document. */
function chooseNew(studio: Studio, before: number): void {
  const added = studio.store.get().document.stages.slice(before);
  const ids = new Set(added.map(({ id }) => id));
  const outermost = added.filter(({ parent }) => parent === undefined || !ids.has(parent));
  studio.reveal(outermost.map(({ id }) => id));
}
