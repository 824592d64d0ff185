import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { BlockTotals } from "../simulate/totals/BlockTotals.js";
import type { SimulationJob } from "./CommandIo.js";

/** More workers than that wait for each other. */
const mostWorkers = 16;

/**
 * Runs the blocks of a simulation on threads, each of which asks for the next block when it has posted one. Ends early where
 * `onBlock` says so, or where somebody interrupts: what is there by then is a partial result.
 */
export async function shareBlocks(
  job: SimulationJob,
  workers: number | undefined,
  onBlock: (block: BlockTotals) => boolean,
): Promise<void> {
  const wanted = Math.min(workers ?? availableParallelism(), job.blockCount, mostWorkers);
  let next = 0;
  let isOver = false;
  const stop = () => {
    isOver = true;
  };
  process.once("SIGINT", stop);
  const threads = Array.from(
    { length: wanted },
    () => new Worker(new URL("./simulationWorker.js", import.meta.url), { workerData: job }),
  );
  try {
    await Promise.all(
      threads.map(
        (thread) =>
          new Promise<void>((resolve, reject) => {
            const ask = () => {
              if (isOver || next >= job.blockCount) resolve();
              else thread.postMessage(next++);
            };
            thread.on("message", (block: BlockTotals) => {
              if (!isOver && !onBlock(block)) isOver = true;
              ask();
            });
            thread.on("error", reject);
            ask();
          }),
      ),
    );
  } finally {
    process.off("SIGINT", stop);
    await Promise.all(threads.map((thread) => thread.terminate()));
  }
}
