import type { CataloguePart } from "../SentenceParameters.js";

export const diffSentences: CataloguePart<"diff"> = {
  "diff.none": () => "Nichts hat sich geändert.",
  "diff.sameVersion": () => "Geändert hat sich nur, was kein Durchlauf liest: Die Fassung bleibt dieselbe.",
  "diff.added": ({ place }) => `Neu: ${place}.`,
  "diff.removed": ({ place }) => `Entfernt: ${place}.`,
  "diff.reordered": ({ place }) => `In anderer Reihenfolge: ${place}.`,
  "diff.changed": ({ place, before, after }) => `Geändert: ${place}, bisher ${before}, jetzt ${after}.`,
  "diff.tightened": ({ place, before, after }) => `Verschärft: ${place}, bisher ${before}, jetzt ${after}.`,
  "diff.loosened": ({ place, before, after }) => `Gelockert: ${place}, bisher ${before}, jetzt ${after}.`,
  "diff.reworded": ({ place, before, after }) =>
    `Anders geschrieben, mit gleicher Wirkung: ${place}, bisher ${before}, jetzt ${after}.`,
  "diff.set": ({ place, after, isGuard }) =>
    isGuard ? `Verschärft: ${place}, bisher keine, jetzt ${after}.` : `Gesetzt: ${place}, jetzt ${after}.`,
  "diff.unset": ({ place, before, isGuard }) =>
    isGuard
      ? `Gelockert: ${place}, bisher ${before}, jetzt keine.`
      : `Nicht mehr gesetzt: ${place}, bisher ${before}.`,
  "diff.rewritten": ({ place }) => `Geändert: ${place}.`,
};
