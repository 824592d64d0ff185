import { ancestry, createStageTree, type JourneyDocument, type Run, type Stage } from "@waypost/sdk";

/** What the map says of the innermost stage that it speaks of: a phase speaks for the stages inside it. */
export function findStageMap(document: JourneyDocument, { stage }: Pick<Run, "stage">): Stage["map"] {
  if (stage === undefined) return undefined;
  return ancestry(createStageTree(document), stage).find(({ map }) => map !== undefined)?.map;
}
