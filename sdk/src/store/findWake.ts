import type { RunSummary } from "./JourneyStore.js";

/** The earliest wait of an HCP's runs, ms. */
export function findWake(runs: readonly RunSummary[]): number | undefined {
  const waits = runs.flatMap(({ wakeAt }) => wakeAt ?? []);
  return waits.length === 0 ? undefined : Math.min(...waits);
}
