import { invariant } from "../../model/invariant.js";
import { succeed } from "../../model/result.js";
import type { Draft, EditIssue, EditResult } from "../EditIssue.js";
import type { EditStep } from "./EditStep.js";

/** A document as it was after a step. */
export interface HistoryEntry {
  readonly document: Draft;
  /** What was done; undefined for the document as it was opened. */
  readonly label: EditStep | undefined;
  /** What the caller had selected after the step. A history keeps it and never reads it. */
  readonly selection: readonly string[];
  /** Steps of one gesture are one entry: a drag, a word as it is typed. */
  readonly gesture: string | undefined;
}

/** Documents in the order they came about, and which of them is the present one. */
export interface History {
  readonly entries: readonly HistoryEntry[];
  readonly position: number;
  readonly present: Draft;
}

/** What a step of the history is remembered by. */
export interface StepOptions {
  readonly label: EditStep;
  readonly selection?: readonly string[];
  /** The id of the drag or the typing that the step belongs to. */
  readonly gesture?: string;
}

/** A history that begins with a document. */
export function createHistory(document: Draft, selection: readonly string[] = []): History {
  return toHistory([{ document, label: undefined, selection, gesture: undefined }], 0);
}

/**
 * Runs a command on the present document. What was undone before is forgotten, and a command that changes nothing leaves
 * the history as it is.
 */
export function applyCommand<Args>(
  history: History,
  command: (document: Draft, args: Args) => EditResult,
  args: Args,
  options: StepOptions,
): { readonly ok: true; readonly value: History } | { readonly ok: false; readonly error: EditIssue } {
  const result = command(history.present, args);
  return result.ok ? succeed(pushDocument(history, result.value, options)) : result;
}

/** Makes a document the present one by a step: of a merge, an import, several commands that are one step to the user. */
export function pushDocument(history: History, document: Draft, options: StepOptions): History {
  if (document === history.present) return history;
  const { label, selection = [], gesture } = options;
  const present = history.entries[history.position];
  const continues = gesture !== undefined && present?.gesture === gesture;
  const kept = history.entries.slice(0, continues ? history.position : history.position + 1);
  return toHistory([...kept, { document, label, selection, gesture }], kept.length);
}

/** Whether there is a step to undo. */
export function canUndo(history: History): boolean {
  return history.position > 0;
}

/** Whether a step was undone that can be done again. */
export function canRedo(history: History): boolean {
  return history.position < history.entries.length - 1;
}

/** One step back; the history itself where there is none. */
export function undo(history: History): History {
  return canUndo(history) ? toHistory(history.entries, history.position - 1) : history;
}

/** One step forward again; the history itself where there is none. */
export function redo(history: History): History {
  return canRedo(history) ? toHistory(history.entries, history.position + 1) : history;
}

/** To the document after an entry, 0 being the one that was opened; to the nearest there is. */
export function jumpTo(history: History, position: number): History {
  const last = history.entries.length - 1;
  const nearest = Math.min(last, Math.max(0, Math.trunc(position) || 0));
  return nearest === history.position ? history : toHistory(history.entries, nearest);
}

/** Ends a gesture: a later step with its id is a step of its own. */
export function endGesture(history: History): History {
  const present = history.entries[history.position];
  if (present?.gesture === undefined) return history;
  const entries = history.entries.with(history.position, { ...present, gesture: undefined });
  return toHistory(entries, history.position);
}

function toHistory(entries: readonly HistoryEntry[], position: number): History {
  const present = entries[position]?.document;
  invariant(present, "a history stands at one of its documents");
  return { entries, position, present };
}
