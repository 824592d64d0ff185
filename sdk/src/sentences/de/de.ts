import type { Catalogue, SentenceParameters } from "../SentenceParameters.js";
import { auditSentences } from "./audit.js";
import { csvSentences } from "./csv.js";
import { diffSentences } from "./diff.js";
import { editSentences } from "./edit.js";
import { entrySentences } from "./entry.js";
import { exactSentences } from "./exact.js";
import { gateSentences } from "./gate.js";
import { guardSentences } from "./guard.js";
import { importSentences } from "./import.js";
import { journeySentences } from "./journey.js";
import { openSentences } from "./open.js";
import { placeSentences } from "./place.js";
import { reasonSentences } from "./reason.js";
import { runSentences } from "./run.js";
import { scenarioSentences } from "./scenario.js";
import { simulationSentences } from "./simulation.js";
import { stepSentences } from "./step.js";
import { storeSentences } from "./store.js";
import { waySentences } from "./way.js";
import { wordsSentences } from "./words.js";

/** Every sentence, in German. */
export const de: Catalogue<SentenceParameters> = {
  ...openSentences,
  ...journeySentences,
  ...guardSentences,
  ...csvSentences,
  ...importSentences,
  ...auditSentences,
  ...storeSentences,
  ...runSentences,
  ...entrySentences,
  ...reasonSentences,
  ...placeSentences,
  ...diffSentences,
  ...exactSentences,
  ...gateSentences,
  ...waySentences,
  ...wordsSentences,
  ...editSentences,
  ...scenarioSentences,
  ...stepSentences,
  ...simulationSentences,
  "diagnostic.unknown": ({ code }) =>
    `Hier stimmt etwas nicht, wofür diese Version keine Worte hat (${code}). Aktualisieren Sie Waypost, um zu lesen, was.`,
};
