import type { ProvedReason } from "../../../verify/JourneyProof.js";

type None = Readonly<Record<string, never>>;

/** Labels of the personas for whom something holds; undefined is an HCP whose persona is not known. */
interface Whom {
  readonly personas: readonly (string | undefined)[];
}

/** Sentences of `prove`. Stages and transitions are labels. */
export interface ProofSentenceParameters {
  "help.prove": None;

  "prove.summary": {
    readonly title: string;
    readonly proved: number;
    readonly found: number;
    readonly open: number;
  };
  /** What a proof holds for, and what it leaves outside (semantics 37). */
  "prove.scope": { readonly kinds: number };
  /** Where the steps did not suffice to try everything. */
  "prove.steps": { readonly most: number };
  "prove.leftToVary": { readonly attributes: readonly string[] };
  "prove.whom": Whom;
  "prove.stage": { readonly stage: string };
  "prove.transition": { readonly transition: string; readonly reason: ProvedReason };
  "prove.overlap": { readonly first: string; readonly second: string };
  "prove.gap": { readonly stage: string; readonly transitions: readonly string[] };
  "prove.loop": { readonly stages: readonly string[] };
  "prove.consent": { readonly touchpoint: string; readonly channel: string };
  "prove.witness": { readonly steps: readonly string[] };
  /** Steps of a witness. */
  "prove.step.event": { readonly label: string };
  "prove.step.time": None;
  "prove.step.consent": { readonly channel: string; readonly change: "granted" | "withdrawn" };
  "prove.step.other": { readonly what: string; readonly value: string };
  "prove.nothing": None;
}
