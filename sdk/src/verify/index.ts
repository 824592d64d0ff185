export type {
  ConsentProof,
  GapProof,
  GateProof,
  GateRefusal,
  JourneyProof,
  LoopProof,
  OpenReason,
  OverlapProof,
  ProofOptions,
  ProofSearch,
  ProvedReason,
  RefusalCause,
  StageProof,
  TimeCause,
  TouchpointProof,
  TransitionProof,
  Verdict,
  Witness,
} from "./JourneyProof.js";
export { type FindingSubject, listFindings, type ProofFinding } from "./listFindings.js";
export { proveJourney } from "./proveJourney.js";
