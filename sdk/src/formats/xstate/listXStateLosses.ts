import type { JourneyDocument } from "../../model/journeySchema.js";
import type { XStateLoss, XStateLostList } from "./XStateExport.js";

const lostLists: readonly XStateLostList[] = ["entry", "exits", "goals", "policies", "touchpoints"];

/** The parts of a journey that its XState machine does not hold, in document order; empty lists lose nothing. */
export function listXStateLosses(document: JourneyDocument): readonly XStateLoss[] {
  return lostLists.flatMap((list): readonly XStateLoss[] => {
    const count = document[list].length;
    return count === 0 ? [] : [{ code: `convert.left.${list}`, path: [list], parameters: { count } }];
  });
}
