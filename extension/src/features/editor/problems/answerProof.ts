import { compileJourney } from "@waypost/sdk";
import { listFindings, type ProofFinding, proveJourney } from "@waypost/sdk/verify";
import type { ProofAnswer, ProofRequest } from "./proofMessages";

/** Steps to look for witnesses with: what is found in a moment. The command line looks ten times as far. */
const mostSteps = 4_000;

/** Proves a journey while it is drawn, and keeps what its author should know. */
export function answerProof({ asked, document }: ProofRequest): ProofAnswer {
  const compiled = compileJourney(document);
  if (!compiled.ok) return { asked, findings: [], isExhausted: true };
  const proof = proveJourney(compiled.value, { most: mostSteps });
  return {
    asked,
    findings: listFindings(proof).filter(isWorthSaying),
    isExhausted: proof.search.isExhausted,
  };
}

/**
 * That one persona takes another way than the next is what guards are for: what can never happen is said only where it can for
 * nobody, and of a stage that is never reached the transitions are not said as well.
 */
function isWorthSaying(finding: ProofFinding): boolean {
  switch (finding.kind) {
    case "stage":
      return finding.isOfAll;
    case "transition":
      return finding.isOfAll && finding.reason !== "proof.stage";
    default:
      return true;
  }
}
