import type { ExperimentSummary } from "./JourneyStore.js";

/** The order in which experiments are listed: last kept first. */
export function compareExperiments(one: ExperimentSummary, other: ExperimentSummary): number {
  return other.keptAt - one.keptAt || (one.id < other.id ? -1 : 1);
}
