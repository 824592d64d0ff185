/** What a rep may say is wrong with who is shown, with the persona, or with the stage. */
export const reportReasons = {
  person: ["otherPerson", "twice", "leftPractice"],
  persona: ["otherPersona", "changed", "neverFitted"],
  stage: ["missingEvent", "wrongEvent", "furtherOn", "notSoFar"],
} as const;

/** Why a rep does not follow a suggestion. */
export const dismissalReasons = [
  "alreadyDone",
  "notRelevant",
  "badMoment",
  "hcpUnwilling",
  "notUnderstood",
] as const;

/** Why a rep holds somebody back. */
export const holdReasons = ["hcpAsked", "sensitiveTime", "colleagueInContact", "complaint"] as const;

/** Why a rep brings somebody into a journey. */
export const enrolReasons = [
  "hcpAsked",
  "showedInterest",
  "fitsTarget",
  "colleagueReferred",
  "newInTerritory",
] as const;

/** Why somebody reports a stage as wrong. */
export type ReportReason = (typeof reportReasons)[keyof typeof reportReasons][number];
/** Why somebody set a suggestion aside for good. */
export type DismissalReason = (typeof dismissalReasons)[number];
/** Why somebody holds an HCP back. */
export type HoldReason = (typeof holdReasons)[number];
/** Why somebody brought an HCP into a journey. */
export type EnrolReason = (typeof enrolReasons)[number];

/** Every reason that a list offers. Reasons are codes and never free text, so that nothing of a patient is ever in one. */
export type Reason = ReportReason | DismissalReason | HoldReason | EnrolReason;
