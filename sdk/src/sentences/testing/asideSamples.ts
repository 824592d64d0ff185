import type { SentenceCode } from "../SentenceParameters.js";
import type { Samples } from "./waySamples.js";

type AsideCode =
  | Extract<SentenceCode, `reason.${string}`>
  | `entry.${"report" | "feedback" | "held" | "released" | "optIn" | "export"}`;

const at = Date.UTC(2026, 10, 3, 10);
const reason = "Done already";

/** Samples of what is said of notes aside, and of the reasons in them. */
export const asideSamples: Samples<AsideCode> = {
  "entry.report": [
    { about: "person", shown: undefined, reason },
    { about: "persona", shown: "Trailblazer", reason },
    { about: "stage", shown: "Invited", reason },
  ],
  "entry.feedback": [
    { answer: "accepted", label: "Visit", reason: undefined, until: undefined },
    { answer: "later", label: "Visit", reason: undefined, until: undefined },
    { answer: "later", label: "Visit", reason: undefined, until: at },
    { answer: "dismissed", label: "Visit", reason, until: undefined },
    { answer: "dismissed", label: "Visit", reason: undefined, until: undefined },
  ],
  "entry.held": [{ reason: undefined }, { reason }],
  "entry.released": [{}],
  "entry.optIn": [
    { channel: "SMS", purpose: undefined },
    { channel: "SMS", purpose: "Product news" },
  ],
  "entry.export": [{ count: 1 }, { count: 12 }],
  "reason.otherPerson": [{}],
  "reason.twice": [{}],
  "reason.leftPractice": [{}],
  "reason.otherPersona": [{}],
  "reason.changed": [{}],
  "reason.neverFitted": [{}],
  "reason.missingEvent": [{}],
  "reason.wrongEvent": [{}],
  "reason.furtherOn": [{}],
  "reason.notSoFar": [{}],
  "reason.alreadyDone": [{}],
  "reason.notRelevant": [{}],
  "reason.badMoment": [{}],
  "reason.hcpUnwilling": [{}],
  "reason.notUnderstood": [{}],
  "reason.hcpAsked": [{}],
  "reason.sensitiveTime": [{}],
  "reason.colleagueInContact": [{}],
  "reason.complaint": [{}],
  "reason.showedInterest": [{}],
  "reason.fitsTarget": [{}],
  "reason.colleagueReferred": [{}],
  "reason.newInTerritory": [{}],
};
