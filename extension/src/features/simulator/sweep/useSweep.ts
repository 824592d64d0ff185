import { type RunSimulation, runSweep, type SweepPlan, type SweepResult } from "@waypost/sdk";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Runner } from "../run/createRunner";
import type { JobOutcome } from "../run/SimulationJob";
import type { Experiment } from "../run/useExperiment";

export type SweepState =
  | { kind: "none" }
  | { kind: "running"; done: number; all: number; replications: number; cancel(): void }
  | { kind: "failed"; outcome: JobOutcome }
  | { kind: "over"; sweep: SweepResult };

/** Runs sweeps of an experiment's journey, one at a time. */
export function useSweep(runner: Runner) {
  const [state, setState] = useState<SweepState>({ kind: "none" });
  const stop = useRef<() => void>(undefined);
  useEffect(() => () => stop.current?.(), []);

  const start = useCallback(
    async ({ document, options }: Experiment, plan: SweepPlan) => {
      stop.current?.();
      let isStopped = false;
      let failure: JobOutcome | undefined;
      let cancelJob: () => void = () => undefined;
      const cancel = () => {
        isStopped = true;
        cancelJob();
      };
      stop.current = cancel;
      const run: RunSimulation = async (variant, sized) => {
        if (isStopped) return undefined;
        const replications = sized.replications ?? 1;
        setState((now) => (now.kind === "running" ? { ...now, replications } : now));
        const job = runner.start(variant, sized, { onProgress: () => undefined });
        cancelJob = job.cancel;
        const outcome = await job.outcome;
        if (outcome.kind === "refused") return { ok: false, error: outcome.diagnostics };
        if (outcome.kind === "done" && !outcome.result.isPartial) return { ok: true, value: outcome.result };
        failure = outcome;
        return undefined;
      };
      const all = plan.values.length + 1;
      setState({ kind: "running", done: 0, all, replications: options.replications ?? 1, cancel });
      const swept = await runSweep(document, options, plan, run, (done) =>
        setState((now) => (now.kind === "running" && !isStopped ? { ...now, done } : now)),
      );
      if (isStopped) return setState({ kind: "none" });
      if (swept === undefined) return setState({ kind: "failed", outcome: failure ?? { kind: "cancelled" } });
      setState(
        swept.ok
          ? { kind: "over", sweep: swept.value }
          : { kind: "failed", outcome: { kind: "refused", diagnostics: swept.error } },
      );
    },
    [runner],
  );
  const reset = useCallback(() => {
    stop.current?.();
    setState({ kind: "none" });
  }, []);
  return { state, start, reset };
}
