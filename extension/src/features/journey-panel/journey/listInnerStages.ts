import { ancestry, createStageTree, type JourneyDocument, type Run } from "@waypost/sdk";

/**
 * Labels of the stages inside the phase where a run stands, outermost first; none where the phase has none inside. Of parallel tracks the
 * first speaks.
 */
export function listInnerStages(
  document: JourneyDocument,
  { stages, stage: leaf }: Pick<Run, "stages" | "stage">,
): readonly string[] {
  if (leaf === undefined) return [];
  const tree = createStageTree(document);
  const path = new Set(ancestry(tree, leaf).map(({ id }) => id));
  return stages
    .filter((id) => path.has(id))
    .slice(1)
    .map((id) => tree.byId.get(id)?.label ?? id);
}
