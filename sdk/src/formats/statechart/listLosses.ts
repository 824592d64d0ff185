import type { DocumentPath } from "../../model/Diagnostic.js";
import type { JourneyDocument } from "../../model/journeySchema.js";

/** A list of the document that a chart has no word for: whoever runs the chart does without it. */
export interface ChartLoss {
  readonly code: `convert.left.${LostList}`;
  readonly path: DocumentPath;
  readonly parameters: { readonly count: number };
}

/** The lists of a document that a chart does not run. */
export type LostList = "entry" | "exits" | "goals" | "policies" | "touchpoints";

const lostLists: readonly LostList[] = ["entry", "exits", "goals", "policies", "touchpoints"];

/** The parts of a journey that its chart does not run, in document order; empty lists lose nothing. */
export function listLosses(document: JourneyDocument): readonly ChartLoss[] {
  return lostLists.flatMap((list): readonly ChartLoss[] => {
    const count = document[list].length;
    return count === 0 ? [] : [{ code: `convert.left.${list}`, path: [list], parameters: { count } }];
  });
}
