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
  "finding.touchpoint": [
    { touchpoint: "Letter", channel: "E-mail", reason: "proof.guard" },
    { touchpoint: "Letter", channel: "E-mail", reason: "proof.consent" },
    { touchpoint: "Letter", channel: "E-mail", reason: "proof.before" },
    { touchpoint: "Letter", channel: "E-mail", reason: "proof.policy" },
  ],
  "finding.late": [{ touchpoint: "Letter", firstMs: 604_800_000, stayMs: 432_000_000 }],
  "finding.leftBefore": [{ touchpoint: "Letter", content: "Flyer", from: "2026-09-01" }],
  "finding.expired": [{ touchpoint: "Letter", content: "Flyer", until: "2026-09-01" }],
  "finding.closedDays": [
    { touchpoint: "Letter", content: "Flyer", channel: "E-mail", from: "2026-09-05", until: "2026-09-07" },
  ],
  "finding.unapproved": [{ touchpoint: "Letter", content: "Flyer" }],
  "finding.cap": [{ touchpoint: "Letter", channel: "E-mail", occurrence: 3, most: 2, windowMs: 604_800_000 }],
  "finding.witness": [{ steps: [] }, { steps: ["Start", "Asked"] }],
  "finding.step.time": [{}],
  "finding.step.consent": [
    { channel: "E-mail", change: "granted" },
    { channel: "E-mail", change: "withdrawn" },
  ],
};
