import type { DocumentPath } from "../model/Diagnostic.js";
import type { JourneyProof, ProvedReason, RefusalCause, Verdict, Witness } from "./JourneyProof.js";

/** What of a proof is for people to decide about, and the personas of whom it is so; undefined: HCPs whose persona is not known. */
export type ProofFinding = FindingSubject & {
  readonly path: DocumentPath;
  readonly personas: readonly (string | undefined)[];
  /** Whether it is so of everybody who was asked about. */
  readonly isOfAll: boolean;
  /** The first that was found; what is proved to be impossible has none. */
  readonly witness: Witness | undefined;
};

/** What can never happen (stage, transition, touchpoint, and what time or approval keeps from it), and what can (all others). */
export type FindingSubject =
  | { readonly kind: "stage"; readonly stage: string }
  | { readonly kind: "transition"; readonly transition: string; readonly reason: ProvedReason }
  | { readonly kind: "overlap"; readonly first: string; readonly second: string }
  | { readonly kind: "gap"; readonly stage: string; readonly transitions: readonly string[] }
  | { readonly kind: "loop"; readonly stages: readonly string[] }
  | { readonly kind: "consent"; readonly touchpoint: string; readonly channel: string }
  | {
      readonly kind: "touchpoint";
      readonly touchpoint: string;
      readonly channel: string;
      readonly reason: ProvedReason;
    }
  | (RefusalCause & { readonly touchpoint: string });

interface Asked {
  readonly persona: string | undefined;
  readonly path: DocumentPath;
  readonly verdict: Verdict;
}

/** What is to be decided about, each once with all personas of whom it is so. */
export function listFindings(proof: JourneyProof): readonly ProofFinding[] {
  const findings = new Map<string, ProofFinding & { readonly personas: (string | undefined)[] }>();
  const { personas: asked } = proof;
  const add = ({ persona, path, verdict }: Asked, subject: FindingSubject) => {
    const key = JSON.stringify(subject);
    const known = findings.get(key);
    const personas = [...(known?.personas ?? []), persona];
    const witness = known?.witness ?? (verdict.kind === "found" ? verdict.witness : undefined);
    const isOfAll = personas.length === asked.length;
    findings.set(key, { ...subject, path: known?.path ?? path, personas, isOfAll, witness });
  };
  for (const one of proof.stages)
    if (one.verdict.kind === "proved") add(one, { kind: "stage", stage: one.stage });
  for (const one of proof.transitions) {
    const { transition, verdict } = one;
    if (verdict.kind === "proved") add(one, { kind: "transition", transition, reason: verdict.reason });
  }
  for (const one of proof.overlaps.filter(isFound)) {
    add(one, { kind: "overlap", first: one.first, second: one.second });
  }
  for (const one of proof.gaps.filter(isFound)) {
    add(one, { kind: "gap", stage: one.stage, transitions: one.transitions });
  }
  for (const one of proof.loops.filter(isFound)) add(one, { kind: "loop", stages: one.stages });
  for (const one of proof.consent.filter(isFound)) {
    add(one, { kind: "consent", touchpoint: one.touchpoint, channel: one.channel });
  }
  for (const one of proof.touchpoints) {
    const { touchpoint, channel, verdict } = one;
    // Of a stage that nobody comes into, that is said of the stage.
    if (verdict.kind === "proved" && verdict.reason !== "proof.stage")
      add(one, { kind: "touchpoint", touchpoint, channel, reason: verdict.reason });
  }
  return [...findings.values(), ...listRefusals(proof)];
}

/** Gates refuse the plan of a stage to everybody who comes into it. */
function listRefusals({ gates, stages, personas }: JourneyProof): readonly ProofFinding[] {
  return gates.refusals.map(({ path, stage, ...subject }) => {
    const whom = stages.filter((each) => each.stage === stage && each.verdict.kind !== "proved");
    return {
      ...subject,
      path,
      personas: whom.map(({ persona }) => persona),
      isOfAll: whom.length === personas.length,
      witness: undefined,
    };
  });
}

function isFound({ verdict }: Asked): boolean {
  return verdict.kind === "found";
}
