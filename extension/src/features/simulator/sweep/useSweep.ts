import { type RunSimulation, runSweep, type SweepPlan, type SweepResult } from "@waypost/sdk";
import { useCallback, useEffect, useRef, useState } from "react";
import { t } from "../../../ui/tSimulator";
import type { Runner } from "../run/createRunner";
import type { Turns } from "../run/createTurns";
import type { JobOutcome } from "../run/SimulationJob";
import type { Experiment } from "../run/useExperiment";

/** What a sweep came to; the number is of those of a rehearsal, from 1. */
export type SweepAnswer = { number: number; sweep: SweepResult };

export type SweepState =
  | { kind: "none" }
  | { kind: "waiting"; behind: string; cancel(): void }
  | { kind: "running"; done: number; all: number; replications: number; cancel(): void }
  | { kind: "failed"; outcome: JobOutcome };

/** Runs sweeps of an experiment's journey, one at a time; what they came to is kept, the latest first. */
export function useSweep(runner: Runner, turns: Turns) {
  const [state, setState] = useState<SweepState>({ kind: "none" });
  const [answers, setAnswers] = useState<readonly SweepAnswer[]>([]);
  const stop = useRef<() => void>(undefined);
  useEffect(() => () => stop.current?.(), []);

  const start = useCallback(
    async ({ document, options }: Experiment, plan: SweepPlan) => {
      const turn = turns.take(t("sweep.title"));
      let isStopped = false;
      let failure: JobOutcome | undefined;
      let cancelJob: () => void = () => undefined;
      const cancel = () => {
        isStopped = true;
        cancelJob();
        turn.end();
      };
      stop.current = cancel;
      if (turn.behind !== undefined) setState({ kind: "waiting", behind: turn.behind, cancel });
      if (!(await turn.ready)) return setState({ kind: "none" });
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
      turn.end();
      if (isStopped) return setState({ kind: "none" });
      if (swept === undefined) return setState({ kind: "failed", outcome: failure ?? { kind: "cancelled" } });
      if (!swept.ok)
        return setState({ kind: "failed", outcome: { kind: "refused", diagnostics: swept.error } });
      setState({ kind: "none" });
      setAnswers((now) => [{ number: now.length + 1, sweep: swept.value }, ...now]);
    },
    [runner, turns],
  );
  return { state, answers, start };
}
