import type { Diagnostic } from "../model/Diagnostic.js";
import { fail, type Result, succeed } from "../model/result.js";
import type { Simulation } from "../simulate/createSimulation.js";
import type { SimulationOptions } from "../simulate/SimulationOptions.js";
import type { SimulationResult } from "../simulate/SimulationResult.js";
import type { CommandIo } from "./CommandIo.js";
import type { CommandWords } from "./CommandWords.js";
import { createProgress } from "./createProgress.js";

/** Runs a simulation on so many threads, with a bar where somebody watches; partial where somebody interrupts. */
export async function shareSimulation(
  { workers }: { readonly workers: number | undefined },
  { journey, blockCount, createSum }: Simulation,
  options: SimulationOptions,
  words: CommandWords,
  io: CommandIo,
): Promise<Result<SimulationResult, Diagnostic>> {
  const sum = createSum();
  const progress = createProgress(blockCount, words, io);
  let fault: Diagnostic | undefined;
  await io.runBlocks({ document: journey.document, options, blockCount }, workers, (block) => {
    fault ??= sum.add(block);
    progress.show(sum.added);
    return fault === undefined;
  });
  progress.clear();
  return fault === undefined ? succeed(sum.toResult()) : fail(fault);
}
