import type { CataloguePart } from "../SentenceParameters.js";

export const reasonSentences: CataloguePart<"reason"> = {
  "reason.otherPerson": () => "Das ist jemand anderes",
  "reason.twice": () => "Diese Person ist doppelt vorhanden",
  "reason.leftPractice": () => "Nicht mehr tätig",
  "reason.otherPersona": () => "Verhält sich wie eine andere Persona",
  "reason.changed": () => "War einmal so, jetzt nicht mehr",
  "reason.neverFitted": () => "Keine der Personas passt",
  "reason.missingEvent": () => "Etwas ist geschehen und nicht erfasst",
  "reason.wrongEvent": () => "Das Genannte ist so nicht geschehen",
  "reason.furtherOn": () => "Weiter als angezeigt",
  "reason.notSoFar": () => "Nicht so weit wie angezeigt",
  "reason.alreadyDone": () => "Schon erledigt",
  "reason.notRelevant": () => "Passt nicht zu diesem HCP",
  "reason.badMoment": () => "Falscher Moment",
  "reason.hcpUnwilling": () => "Der HCP möchte es nicht",
  "reason.notUnderstood": () => "Grund nicht nachvollziehbar",
  "reason.hcpAsked": () => "Der HCP bat darum",
  "reason.sensitiveTime": () => "Schwierige Zeit für den HCP",
  "reason.colleagueInContact": () => "Ein Kollege ist in Kontakt",
  "reason.complaint": () => "Eine Beschwerde ist offen",
};
