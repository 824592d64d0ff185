import type { GuardReading, JourneyDocument, TraceStep } from "@waypost/sdk";

/** One thing that happened in a step, with the guard that let it. Labels are the journey's own words. */
export type ExplainedPart =
  | { kind: "start"; to: string; guard: GuardReading | undefined }
  | { kind: "move"; label: string | undefined; from: string; to: string; guard: GuardReading | undefined }
  | { kind: "exit"; label: string; guard: GuardReading | undefined }
  /** A guard that could not be read, so that what it guards did not happen. */
  | { kind: "unread"; label: string; guard: GuardReading };

/** What a step was made of, in its order: for whoever asks more than one sentence can say. */
export function toExplanation(document: JourneyDocument, step: TraceStep): readonly ExplainedPart[] {
  const labelOf = (items: readonly { id: string; label?: string | undefined }[], id: string | undefined) =>
    items.find((item) => item.id === id)?.label;
  const stage = (id: string | undefined) => labelOf(document.stages, id) ?? id ?? "";

  const moves = step.moves.map(({ by, left, entered, guard }): ExplainedPart => {
    const to = stage(entered.at(-1));
    if (by.kind === "start") return { kind: "start", to, guard };
    return { kind: "move", label: labelOf(document.transitions, by.id), from: stage(left[0]), to, guard };
  });
  const { exit } = step;
  const ending: ExplainedPart[] =
    exit === undefined
      ? []
      : [{ kind: "exit", label: labelOf(document.exits, exit.id) ?? exit.id, guard: exit.guard }];
  const unread = step.errors.map(({ place, guard }): ExplainedPart => {
    const label = labelOf(document.transitions, place) ?? labelOf(document.exits, place) ?? place;
    return { kind: "unread", label, guard };
  });
  return [...moves, ...ending, ...unread];
}
