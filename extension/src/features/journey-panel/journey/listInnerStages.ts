import type { JourneyDocument, Run } from "@waypost/sdk";

/** Labels of the stages inside the phase where a run stands, outermost first; none where the phase has none inside. */
export function listInnerStages(
  document: JourneyDocument,
  { stages }: Pick<Run, "stages">,
): readonly string[] {
  return stages.slice(1).map((id) => document.stages.find((stage) => stage.id === id)?.label ?? id);
}
