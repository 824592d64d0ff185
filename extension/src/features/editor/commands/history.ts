import type { JourneyDocument } from "@waypost/sdk";

/** What a step of the history is called, and which steps it belongs together with. */
export type StudioStep = { code: EditStepCode; name?: string; count?: number; gesture?: string };
export type EditStepCode = `step.${string}`;

/** Documents in the order they came to be, each with the step that led to it; `position` is the present. */
export type History = {
  entries: readonly { document: JourneyDocument; step: StudioStep | undefined }[];
  position: number;
};

export function createHistory(document: JourneyDocument): History {
  return { entries: [{ document, step: undefined }], position: 0 };
}

export function presentOf({ entries, position }: History): JourneyDocument {
  const entry = entries[position];
  if (entry === undefined) throw new Error("A history has a present");
  return entry.document;
}

/** The history after a step; a further step of one gesture takes the place of the one before. */
export function applyStep(history: History, step: StudioStep, document: JourneyDocument): History {
  const { entries, position } = history;
  if (presentOf(history) === document) return history;
  const last = entries[position]?.step;
  const isSame = step.gesture !== undefined && last?.gesture === step.gesture;
  const kept = entries.slice(0, isSame ? position : position + 1);
  return { entries: [...kept, { document, step }], position: kept.length };
}

export function undoStep(history: History): History {
  return history.position === 0 ? history : { ...history, position: history.position - 1 };
}

export function redoStep(history: History): History {
  return history.position >= history.entries.length - 1
    ? history
    : { ...history, position: history.position + 1 };
}
