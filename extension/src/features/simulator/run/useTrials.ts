import { listTrials, type SimulationResult, type TrialOutcome, weighTrial } from "@waypost/sdk";
import { useCallback, useEffect, useRef, useState } from "react";
import { t } from "../../../ui/tSimulator";
import type { Runner } from "./createRunner";
import type { Turns } from "./createTurns";
import type { Experiment } from "./useExperiment";

export type TrialsState =
  | { kind: "none" }
  | { kind: "waiting"; behind: string }
  | { kind: "running"; done: number; all: number };

export type TrialsAnswer = { outcomes: readonly TrialOutcome[]; isPartial: boolean };

export type TrialsQuestion = {
  experiment: Experiment;
  base: SimulationResult;
  goal: string;
  withinMs: number | undefined;
};

/** Tries one change after the other on the same people with the same luck; what was found for a goal is kept. */
export function useTrials(runner: Runner, turns: Turns) {
  const [state, setState] = useState<TrialsState>({ kind: "none" });
  const [answers, setAnswers] = useState<ReadonlyMap<string, TrialsAnswer>>(new Map());
  const stop = useRef<() => void>(undefined);
  useEffect(() => () => stop.current?.(), []);

  const start = useCallback(
    async (question: TrialsQuestion) => {
      const turn = turns.take(t("sim.advice"));
      let isStopped = false;
      let cancelJob: () => void = () => undefined;
      stop.current = () => {
        isStopped = true;
        cancelJob();
        turn.end();
      };
      if (turn.behind !== undefined) setState({ kind: "waiting", behind: turn.behind });
      if (!(await turn.ready)) return setState({ kind: "none" });
      const { experiment, base, goal, withinMs } = question;
      const trials = listTrials(experiment.document, base);
      const outcomes: TrialOutcome[] = [];
      for (const [index, { change, document }] of trials.entries()) {
        setState({ kind: "running", done: index, all: trials.length });
        const job = runner.start(document, experiment.options, { onProgress: () => undefined });
        cancelJob = job.cancel;
        const outcome = await job.outcome;
        if (isStopped) break;
        // A change that leaves no sound journey has nothing to tell.
        if (outcome.kind === "done") outcomes.push(weighTrial(base, change, outcome.result, goal, withinMs));
      }
      turn.end();
      setState({ kind: "none" });
      setAnswers((now) => {
        // What was stopped early says no more than what was found before.
        if (isStopped && now.has(goal)) return now;
        return new Map(now).set(goal, { outcomes, isPartial: isStopped });
      });
    },
    [runner, turns],
  );
  const cancel = useCallback(() => stop.current?.(), []);
  return { state, answers, start, cancel };
}
