import type { CataloguePart } from "../SentenceParameters.js";

export const reasonSentences: CataloguePart<"reason"> = {
  "reason.otherPerson": () => "This is somebody else",
  "reason.twice": () => "This person is here twice",
  "reason.leftPractice": () => "No longer in practice",
  "reason.otherPersona": () => "Behaves like another persona",
  "reason.changed": () => "Was so once, not any more",
  "reason.neverFitted": () => "None of the personas fits",
  "reason.missingEvent": () => "Something happened that is not recorded",
  "reason.wrongEvent": () => "What is cited did not happen so",
  "reason.furtherOn": () => "Further on than shown",
  "reason.notSoFar": () => "Not as far as shown",
  "reason.alreadyDone": () => "Done already",
  "reason.notRelevant": () => "Does not fit this HCP",
  "reason.badMoment": () => "Wrong moment",
  "reason.hcpUnwilling": () => "The HCP does not want it",
  "reason.notUnderstood": () => "I cannot see why",
  "reason.hcpAsked": () => "The HCP asked for it",
  "reason.sensitiveTime": () => "A difficult time for the HCP",
  "reason.colleagueInContact": () => "A colleague is in contact",
  "reason.complaint": () => "A complaint is open",
};
