import { createStageTree, type JourneyDocument, type Run, type Stage } from "@waypost/sdk";

export type OutlineStage = {
  id: string;
  label: string;
  description: string | undefined;
  isCurrent: boolean;
  isVisited: boolean;
  stages: readonly OutlineStage[];
};

/** Every phase with the stages inside it, in the document's order. */
export function toOutline(
  document: JourneyDocument,
  run: Pick<Run, "stages" | "trace">,
): readonly OutlineStage[] {
  const { childrenOf } = createStageTree(document);
  const visited = new Set(run.trace.flatMap(({ moves }) => moves.flatMap(({ entered }) => entered)));
  const toOutlineStage = ({ id, label, description }: Stage): OutlineStage => ({
    id,
    label,
    description,
    isCurrent: run.stages.includes(id),
    isVisited: visited.has(id),
    stages: (childrenOf.get(id) ?? []).map(toOutlineStage),
  });
  return (childrenOf.get(undefined) ?? []).map(toOutlineStage);
}
