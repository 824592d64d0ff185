import { type RunSimulation, runSweep, type SweepPlan, type SweepResult } from "@waypost/sdk";
import { useCallback, useState } from "react";
import { t } from "../../../ui/tSimulator";
import type { Runner } from "../run/createRunner";
import type { Turns } from "../run/createTurns";
import type { Experiment } from "../run/Experiment";
import type { JobOutcome } from "../run/SimulationJob";
import { useStudies } from "../run/useStudies";

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
  const begin = useStudies(runner, turns, t("sweep.title"));

  const start = useCallback(
    async ({ document, options }: Experiment, plan: SweepPlan) => {
      const study = begin();
      const { behind, cancel } = study;
      if (behind !== undefined) setState({ kind: "waiting", behind, cancel });
      if (!(await study.ready)) return setState({ kind: "none" });
      const run: RunSimulation = (variant, sized) => {
        const replications = sized.replications ?? 1;
        setState((now) => (now.kind === "running" ? { ...now, replications } : now));
        return study.simulate(variant, sized);
      };
      const all = plan.values.length + 1;
      setState({ kind: "running", done: 0, all, replications: options.replications ?? 1, cancel });
      const swept = await runSweep(document, options, plan, run, (done) =>
        setState((now) => (now.kind === "running" && !study.isStopped ? { ...now, done } : now)),
      );
      study.end();
      if (study.isStopped) return setState({ kind: "none" });
      if (swept === undefined)
        return setState({ kind: "failed", outcome: study.failure ?? { kind: "cancelled" } });
      if (!swept.ok)
        return setState({ kind: "failed", outcome: { kind: "refused", diagnostics: swept.error } });
      setState({ kind: "none" });
      setAnswers((now) => [{ number: now.length + 1, sweep: swept.value }, ...now]);
    },
    [begin],
  );
  return { state, answers, start };
}
