import type { JourneyDocument, TraceStep } from "@waypost/sdk";

/** What one step did to the stage in its journey. */
export type StageChange = {
  journey: string;
  kind: "stage" | "exit";
  /** Of the stage reached, or of the exit. */
  label: string;
};

/** What a step came to: an exit outranks the stages passed on the way; undefined where nothing moved. */
export function findChange(document: JourneyDocument, step: TraceStep): StageChange | undefined {
  if (step.exit !== undefined) {
    const { id } = step.exit;
    const label = document.exits.find((exit) => exit.id === id)?.label ?? id;
    return { journey: document.id, kind: "exit", label };
  }
  const reached = step.moves.at(-1)?.entered.at(-1);
  if (reached === undefined) return undefined;
  const label = document.stages.find(({ id }) => id === reached)?.label ?? reached;
  return { journey: document.id, kind: "stage", label };
}
