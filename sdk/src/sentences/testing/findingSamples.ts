import type { SentenceCode } from "../SentenceParameters.js";
import type { Samples } from "./waySamples.js";

const way = "Signs up (Invited → Subscribed)";

export const findingSamples: Samples<Extract<SentenceCode, `finding.${string}`>> = {
  "finding.whom": [{ personas: [undefined] }, { personas: ["Trailblazer", undefined] }],
  "finding.stage": [{ stage: "Subscribed" }],
  "finding.transition": [
    { transition: way, reason: "proof.stage" },
    { transition: way, reason: "proof.guard" },
    { transition: way, reason: "proof.before" },
  ],
  "finding.overlap": [{ first: "A (B → C)", second: "D (B → E)" }],
  "finding.gap": [{ stage: "Invited", transitions: ["A (B → C)"] }],
  "finding.loop": [{ stages: ["Called", "Circling"] }],
  "finding.consent": [{ touchpoint: "Letter", channel: "E-mail" }],
  "finding.unapproved": [{ touchpoint: "Letter", content: "Flyer" }],
  "finding.cap": [{ touchpoint: "Letter", channel: "E-mail", occurrence: 3, most: 2, windowMs: 604_800_000 }],
  "finding.witness": [{ steps: [] }, { steps: ["Start", "Asked"] }],
  "finding.step.time": [{}],
  "finding.step.consent": [
    { channel: "E-mail", change: "granted" },
    { channel: "E-mail", change: "withdrawn" },
  ],
};
