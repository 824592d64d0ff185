import type { Diagnostic } from "../model/Diagnostic.js";
import type { JourneyDocument } from "../model/journeySchema.js";
import { fail, type Result, succeed } from "../model/result.js";
import { createSimulation } from "./createSimulation.js";
import type { SimulationOptions } from "./SimulationOptions.js";
import type { SimulationResult } from "./SimulationResult.js";

/** How to look in on a simulation, and to end it early. */
export interface SimulationControl {
  /** Told after each block: blocks done, of how many. Answering false ends the simulation; the result is then partial. */
  readonly onProgress?: (done: number, all: number) => boolean | undefined;
}

/**
 * Rehearses a journey with a population, and says what became of everybody. Consent, caps, hours, approvals, policies and
 * exits hold as they would; nothing is sent. The same document, options and seed give the same result (semantics 30).
 *
 * Runs to its end where it is called; to share the work between workers use `createSimulation`.
 *
 * @example
 * const simulated = simulate(document, { population: 5_000, from: Date.UTC(2026, 10, 6), days: 30, seed: 7 });
 * if (simulated.ok) console.log(simulated.value.goals.map(({ id, reached }) => [id, reached.at(-1)]));
 */
export function simulate(
  document: JourneyDocument,
  options: SimulationOptions,
  { onProgress }: SimulationControl = {},
): Result<SimulationResult, readonly Diagnostic[]> {
  const created = createSimulation(document, options);
  if (!created.ok) return created;
  const { blockCount, runBlock, createSum } = created.value;
  const sum = createSum();
  for (let block = 0; block < blockCount; block++) {
    const fault = sum.add(runBlock(block));
    if (fault !== undefined) return fail([fault]);
    if (onProgress?.(block + 1, blockCount) === false) break;
  }
  return succeed(sum.toResult());
}
