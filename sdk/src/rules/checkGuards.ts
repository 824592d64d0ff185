import { checkConstant } from "../guards/checkConstant.js";
import { timeAloneCanSatisfy } from "../guards/timeAloneCanSatisfy.js";
import type { Diagnostic } from "../model/Diagnostic.js";
import { type JourneyRule, report } from "./JourneyRule.js";
import { listGuards } from "./listGuards.js";

/** Every guard opens against the document's own names, and none that is only read by chance waits for time. */
export const checkGuards: JourneyRule = ({ document, openGuard }) => {
  let faulty = 0;
  return listGuards(document).flatMap((place) => {
    if (faulty >= mostFaulty) return [];
    const opened = openGuard(place);
    if (!opened.ok) {
      faulty += 1;
      return opened.error.map((issue): Diagnostic => ({ ...issue, path: place.path }));
    }
    const constant = checkConstant(opened.value).map((issue): Diagnostic => ({ ...issue, path: place.path }));
    if (!place.passive || !timeAloneCanSatisfy(opened.value)) return constant;
    return [...constant, report("journey.timeAlone", place.path, { place: place.id })];
  });
};

/** Guards with errors that are told of; a document with more of them is put right from the top. */
const mostFaulty = 200;
