import {
  createSimulation,
  type JourneyDocument,
  type Simulation,
  type SimulationOptions,
  type SimulationResult,
  type SimulationSum,
} from "@waypost/sdk";
import type { JobOutcome, JobWatch, SimulationJob } from "./SimulationJob";
import type { WorkerAnswer, WorkerRequest } from "./workerMessages";

/** The part of a Worker that is used. */
export type SimulationWorker = Pick<Worker, "postMessage" | "terminate"> & {
  onmessage: ((event: MessageEvent<WorkerAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
};

export type RunnerContext = {
  startWorker(): SimulationWorker;
  /** How many workers share the blocks. */
  workers: number;
  /** A clock that never goes back, ms. */
  nowMs(): number;
};

/** Runs simulations in workers, one at a time; a new one ends the one before. */
export type Runner = {
  start(document: JourneyDocument, options: SimulationOptions, watch: JobWatch): SimulationJob;
  close(): void;
};

const partialEveryMs = 700;

export function createRunner({ startWorker, workers, nowMs }: RunnerContext): Runner {
  let team: SimulationWorker[] = [];
  let current: SimulationJob | undefined;
  let jobs = 0;
  const dismiss = () => {
    for (const worker of team) worker.terminate();
    team = [];
  };
  return {
    start(document, options, watch) {
      current?.cancel();
      try {
        const created = createSimulation(document, options);
        if (!created.ok) return settled({ kind: "refused", diagnostics: created.error });
        jobs += 1;
        while (team.length < workers) team.push(startWorker());
        const context = { team, nowMs, number: jobs, watch, dismiss };
        current = startJob(created.value, { document, options }, context);
        return current;
      } catch (cause) {
        // Totals that do not fit into memory are known at once.
        dismiss();
        return settled({ kind: "broken", message: toMessage(cause), result: undefined });
      }
    },
    close() {
      current?.cancel();
      dismiss();
    },
  };
}

function toMessage(cause: unknown): string {
  return cause instanceof Error ? cause.message : String(cause);
}

function settled(outcome: JobOutcome): SimulationJob {
  const nothing = () => undefined;
  return { outcome: Promise.resolve(outcome), pause: nothing, resume: nothing, cancel: nothing };
}

type JobContext = {
  team: readonly SimulationWorker[];
  nowMs(): number;
  number: number;
  watch: JobWatch;
  /** Ends the workers: one of them cannot be trusted any more. */
  dismiss(): void;
};

function startJob(
  simulation: Simulation,
  order: { document: JourneyDocument; options: SimulationOptions },
  { team, nowMs, number: job, watch, dismiss }: JobContext,
): SimulationJob {
  const all = simulation.blockCount;
  const sum = simulation.createSum();
  // A sum can be asked only once, so what is shown meanwhile is added up apart.
  let partial: SimulationSum | undefined = watch.onPartial && simulation.createSum();
  let shownAtMs = nowMs();
  let shown: SimulationResult | undefined;
  const clock = createStopwatch(nowMs);
  let next = 0;
  let isPaused = false;
  let isOver = false;
  const idle = new Set<SimulationWorker>();
  let resolve: (outcome: JobOutcome) => void = () => undefined;
  const outcome = new Promise<JobOutcome>((settle) => {
    resolve = settle;
  });

  const finish = (found: JobOutcome) => {
    isOver = true;
    partial = undefined;
    for (const worker of team) worker.onmessage = null;
    resolve(found);
  };
  const toSoFar = () => (sum.added === 0 ? undefined : sum.toResult());
  const cancel = () => {
    if (isOver) return;
    const result = toSoFar();
    finish(result === undefined ? { kind: "cancelled" } : { kind: "done", result });
  };
  const give = (worker: SimulationWorker) => {
    if (isPaused || next >= all) return void idle.add(worker);
    post(worker, { kind: "run", job, block: next });
    next += 1;
  };
  const take = (worker: SimulationWorker, answer: WorkerAnswer) => {
    if (answer.job !== job || isOver) return;
    if (answer.kind === "refused") return finish({ kind: "refused", diagnostics: answer.diagnostics });
    if (answer.kind === "broken")
      return finish({ kind: "broken", message: answer.message, result: toSoFar() });
    const fault = sum.add(answer.totals);
    if (fault !== undefined) return finish({ kind: "refused", diagnostics: [fault] });
    partial?.add(answer.totals);
    watch.onProgress({ done: sum.added, all, elapsedMs: clock.readMs() });
    if (sum.added === all) return finish({ kind: "done", result: sum.toResult() });
    give(worker);
    if (partial !== undefined && nowMs() - shownAtMs > partialEveryMs) {
      shown = partial.toResult();
      watch.onPartial?.(shown);
      shownAtMs = nowMs();
    }
  };
  for (const worker of team) {
    worker.onmessage = ({ data }) => {
      try {
        take(worker, data);
      } catch (cause) {
        // What could not be added up may be half in the sum; what was shown last is whole.
        dismiss();
        if (!isOver) finish({ kind: "broken", message: toMessage(cause), result: shown });
      }
    };
    worker.onerror = ({ message }) => {
      dismiss();
      if (!isOver) finish({ kind: "broken", message, result: toSoFar() });
    };
    post(worker, { kind: "prepare", job, ...order });
    give(worker);
  }
  return {
    outcome,
    pause() {
      isPaused = true;
      clock.stop();
    },
    resume() {
      isPaused = false;
      clock.go();
      const waiting = [...idle];
      idle.clear();
      for (const worker of waiting) give(worker);
    },
    cancel,
  };
}

function post(worker: SimulationWorker, request: WorkerRequest): void {
  worker.postMessage(request);
}

function createStopwatch(nowMs: () => number) {
  let gone = 0;
  let since: number | undefined = nowMs();
  return {
    readMs: () => gone + (since === undefined ? 0 : nowMs() - since),
    stop() {
      if (since !== undefined) gone += nowMs() - since;
      since = undefined;
    },
    go() {
      since ??= nowMs();
    },
  };
}
