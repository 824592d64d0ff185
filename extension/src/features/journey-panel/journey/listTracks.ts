import { ancestry, createStageTree, type JourneyDocument, type Run } from "@waypost/sdk";

export type Track = {
  /** Of the innermost stage. */
  id: string;
  /** Of the track: the child of the parallel stage around it. */
  label: string;
  /** The stages inside the track, outermost first; the track itself where there are none. */
  stages: readonly string[];
  /** ms. */
  since: number | undefined;
};

/** The innermost stage of each parallel track, under the name of the outermost track it is in. */
export function listTracks(
  document: JourneyDocument,
  { leaves, sinceByStage }: Pick<Run, "leaves" | "sinceByStage">,
): readonly Track[] {
  const tree = createStageTree(document);
  return leaves.map((leaf) => {
    const inwards = [...ancestry(tree, leaf)].reverse();
    const parallel = inwards.findIndex(({ kind }) => kind === "parallel");
    const [track, ...inside] = inwards.slice(parallel + 1);
    const label = track?.label ?? leaf;
    const stages = inside.map((stage) => stage.label);
    return { id: leaf, label, stages: stages.length === 0 ? [label] : stages, since: sinceByStage[leaf] };
  });
}
