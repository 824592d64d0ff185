import { parentPort, workerData } from "node:worker_threads";
import { invariant } from "../model/invariant.js";
import { createSimulation } from "../simulate/createSimulation.js";
import type { SimulationJob } from "./CommandIo.js";

/* One thread of `shareBlocks`: it is posted the number of a block and posts what became of its people. */

const { document, options } = workerData as SimulationJob;
const created = createSimulation(document, options);
invariant(created.ok, "a simulation that is shared was checked");
const simulation = created.value;

parentPort?.on("message", (index: number) => {
  const block = simulation.runBlock(index);
  parentPort?.postMessage(block, [block.counts.buffer as ArrayBuffer]);
});
