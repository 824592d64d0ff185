import { createSimulation, type Simulation } from "@waypost/sdk";
import type { SimulationWorker } from "../run/createRunner";
import type { WorkerAnswer, WorkerRequest } from "../run/workerMessages";

/** A worker of this thread, which answers a task later and can be made to fail at a block, or to answer what no memory can be had for. */
export function createFakeWorker(failAtBlock?: number, tooMuchAtBlock?: number): SimulationWorker {
  let simulation: Simulation | undefined;
  const worker: SimulationWorker = {
    onmessage: null,
    onerror: null,
    postMessage(request: WorkerRequest) {
      if (request.kind === "prepare") {
        const created = createSimulation(request.document, request.options);
        simulation = created.ok ? created.value : undefined;
        return;
      }
      setTimeout(() => answer(request.block, request.job), 0);
    },
    terminate() {
      simulation = undefined;
    },
  };
  function answer(block: number, job: number): void {
    if (block === failAtBlock) return void worker.onerror?.({ message: "out of memory" } as ErrorEvent);
    const made = simulation?.runBlock(block);
    if (made === undefined) return;
    const totals = block === tooMuchAtBlock ? tooMuch(made) : made;
    worker.onmessage?.({ data: { kind: "block", job, totals } } as MessageEvent<WorkerAnswer>);
  }
  return worker;
}

/** Totals that cannot be read for want of memory. */
function tooMuch<Totals extends object>(totals: Totals): Totals {
  return new Proxy(totals, {
    get() {
      throw new RangeError("Array buffer allocation failed");
    },
  });
}
