import { listTrials, type SimulationResult, type TrialOutcome, weighTrial } from "@waypost/sdk";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Runner } from "./createRunner";
import type { Experiment } from "./useExperiment";

export type TrialsState =
  | { kind: "none" }
  | { kind: "running"; done: number; all: number; outcomes: readonly TrialOutcome[] }
  | { kind: "over"; outcomes: readonly TrialOutcome[]; isPartial: boolean };

export type TrialsQuestion = {
  experiment: Experiment;
  base: SimulationResult;
  goal: string;
  withinMs: number | undefined;
};

/** Tries one change after the other on the same people with the same luck. */
export function useTrials(runner: Runner) {
  const [state, setState] = useState<TrialsState>({ kind: "none" });
  const stop = useRef<() => void>(undefined);
  useEffect(() => () => stop.current?.(), []);

  const start = useCallback(
    async (question: TrialsQuestion) => {
      let isStopped = false;
      const { experiment, base, goal, withinMs } = question;
      const trials = listTrials(experiment.document, base);
      const outcomes: TrialOutcome[] = [];
      setState({ kind: "running", done: 0, all: trials.length, outcomes: [] });
      for (const [index, { change, document }] of trials.entries()) {
        const job = runner.start(document, experiment.options, { onProgress: () => undefined });
        stop.current = () => {
          isStopped = true;
          job.cancel();
        };
        const outcome = await job.outcome;
        if (isStopped) break;
        // A change that leaves no sound journey has nothing to tell.
        if (outcome.kind === "done") outcomes.push(weighTrial(base, change, outcome.result, goal, withinMs));
        setState({ kind: "running", done: index + 1, all: trials.length, outcomes: [...outcomes] });
      }
      setState({ kind: "over", outcomes, isPartial: isStopped });
    },
    [runner],
  );
  const cancel = useCallback(() => stop.current?.(), []);
  const reset = useCallback(() => {
    stop.current?.();
    setState({ kind: "none" });
  }, []);
  return { state, start, cancel, reset };
}
