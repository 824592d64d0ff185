import type { SentenceCode } from "../SentenceParameters.js";
import type { Samples } from "./waySamples.js";

const guard = { place: "go", reads: "hcp.open" };

export const exactSamples: Samples<Extract<SentenceCode, `exact.${string}`>> = {
  "exact.changingFact": [guard],
  "exact.window": [guard],
  "exact.clockTime": [guard],
  "exact.payload": [guard],
  "exact.range": [{ attribute: "beds" }],
  "exact.tooManyProfiles": [{ found: 512, most: 256 }],
  "exact.tracks": [{ stage: "use" }],
  "exact.calendar": [{ transition: "go" }],
  "exact.clock": [{ stage: "curious", around: "interest" }],
  "exact.gate": [
    { touchpoint: "mail", gate: "consent" },
    { touchpoint: "mail", gate: "approval" },
    { touchpoint: "mail", gate: "cap" },
    { touchpoint: "mail", gate: "hours" },
    { touchpoint: "mail", gate: "policy" },
  ],
  "exact.affinity": [
    { touchpoint: "mail", persona: "trailblazer" },
    { touchpoint: "mail", persona: "" },
  ],
  "exact.lateAnswer": [{ touchpoint: "mail", event: "email.clicked" }],
  "exact.tooManyStates": [{ most: 500 }],
};
