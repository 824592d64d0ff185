import type { ExperimentSummary, KeptExperiment } from "@waypost/sdk";
import type { Outcome } from "./journeyMessages";

/** What became of keeping an experiment: there is a number of them after which one has to go first. */
export type KeepOutcome = { kind: "kept"; keptAt: number } | { kind: "full"; most: number };

/** The messages about rehearsals that are kept. */
export type ExperimentMessages = {
  "experiment.keep": { request: Omit<KeptExperiment, "keptAt">; response: Outcome<KeepOutcome> };
  "experiment.list": { request: Record<string, never>; response: Outcome<readonly ExperimentSummary[]> };
  "experiment.read": { request: { id: string }; response: Outcome<KeptExperiment | null> };
  "experiment.delete": { request: { id: string }; response: Outcome<null> };
};
