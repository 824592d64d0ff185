import type { JourneyDocument } from "@waypost/sdk";
import type { ProofFinding } from "@waypost/sdk/verify";

/** A journey that is to be proved; `asked` tells answers apart. */
export type ProofRequest = { asked: number; document: JourneyDocument };

/** What was found out about it. A journey with errors is not proved, and has no findings. */
export type ProofAnswer = { asked: number; findings: readonly ProofFinding[]; isExhausted: boolean };
