import { createSimulation, type Simulation } from "@waypost/sdk";
import type { WorkerAnswer, WorkerRequest } from "./workerMessages";

const scope = globalThis as unknown as {
  onmessage: ((event: MessageEvent<WorkerRequest>) => void) | null;
  postMessage(message: WorkerAnswer, transfer?: Transferable[]): void;
};
let simulation: Simulation | undefined;

scope.onmessage = ({ data }) => {
  const { job } = data;
  try {
    if (data.kind === "prepare") prepare(data);
    else runBlock(job, data.block);
  } catch (cause) {
    scope.postMessage({
      kind: "broken",
      job,
      message: cause instanceof Error ? cause.message : String(cause),
    });
  }
};

function prepare({ job, document, options }: Extract<WorkerRequest, { kind: "prepare" }>): void {
  const created = createSimulation(document, options);
  simulation = created.ok ? created.value : undefined;
  if (!created.ok) scope.postMessage({ kind: "refused", job, diagnostics: created.error });
}

function runBlock(job: number, block: number): void {
  if (simulation === undefined) return;
  const totals = simulation.runBlock(block);
  scope.postMessage({ kind: "block", job, totals }, [totals.counts.buffer]);
}
