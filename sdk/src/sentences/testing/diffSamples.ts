import type { SentenceCode } from "../SentenceParameters.js";
import type { Samples } from "./waySamples.js";

const place = "P";
const change = { place, before: "B", after: "A" };

export const diffSamples: Samples<Extract<SentenceCode, `diff.${string}`>> = {
  "diff.none": [{}],
  "diff.sameVersion": [{}],
  "diff.added": [{ place }],
  "diff.removed": [{ place }],
  "diff.reordered": [{ place }],
  "diff.changed": [change],
  "diff.tightened": [change],
  "diff.loosened": [change],
  "diff.reworded": [change],
  "diff.set": [
    { place, after: "A", isGuard: true },
    { place, after: "A", isGuard: false },
  ],
  "diff.unset": [
    { place, before: "B", isGuard: true },
    { place, before: "B", isGuard: false },
  ],
  "diff.rewritten": [{ place }],
};
