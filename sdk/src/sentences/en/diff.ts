import type { CataloguePart } from "../SentenceParameters.js";

export const diffSentences: CataloguePart<"diff"> = {
  "diff.none": () => "Nothing has changed.",
  "diff.sameVersion": () => "Only what no run reads has changed: the version stays the same.",
  "diff.added": ({ place }) => `Added: ${place}.`,
  "diff.removed": ({ place }) => `Removed: ${place}.`,
  "diff.reordered": ({ place }) => `In another order: ${place}.`,
  "diff.changed": ({ place, before, after }) => `Changed: ${place}, from ${before} to ${after}.`,
  "diff.tightened": ({ place, before, after }) => `Tightened: ${place}, from ${before} to ${after}.`,
  "diff.loosened": ({ place, before, after }) => `Loosened: ${place}, from ${before} to ${after}.`,
  "diff.reworded": ({ place, before, after }) =>
    `Said otherwise, to the same effect: ${place}, from ${before} to ${after}.`,
  "diff.set": ({ place, after, isGuard }) =>
    isGuard ? `Tightened: ${place}, from none to ${after}.` : `Set: ${place}, to ${after}.`,
  "diff.unset": ({ place, before, isGuard }) =>
    isGuard ? `Loosened: ${place}, from ${before} to none.` : `No longer set: ${place}, which was ${before}.`,
  "diff.rewritten": ({ place }) => `Changed: ${place}.`,
};
