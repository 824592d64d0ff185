import { listTrials, type SimulationResult, type TrialOutcome, weighTrial } from "@waypost/sdk";
import { useCallback, useRef, useState } from "react";
import { t } from "../../../ui/tSimulator";
import type { Runner } from "./createRunner";
import type { Turns } from "./createTurns";
import type { Experiment } from "./Experiment";
import { type Study, useStudies } from "./useStudies";

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
  const begin = useStudies(runner, turns, t("sim.advice"));
  const last = useRef<Study>(undefined);

  const start = useCallback(
    async (question: TrialsQuestion) => {
      const study = begin();
      last.current = study;
      if (study.behind !== undefined) setState({ kind: "waiting", behind: study.behind });
      if (!(await study.ready)) return setState({ kind: "none" });
      const { experiment, base, goal, withinMs } = question;
      const trials = listTrials(experiment.document, base);
      const outcomes: TrialOutcome[] = [];
      for (const [index, { change, document }] of trials.entries()) {
        setState({ kind: "running", done: index, all: trials.length });
        const outcome = await study.run(document, experiment.options);
        if (study.isStopped) break;
        // A change that leaves no sound journey has nothing to tell.
        if (outcome.kind === "done") outcomes.push(weighTrial(base, change, outcome.result, goal, withinMs));
      }
      study.end();
      const { isStopped } = study;
      setState({ kind: "none" });
      setAnswers((now) => {
        // What was stopped early says no more than what was found before.
        if (isStopped && now.has(goal)) return now;
        return new Map(now).set(goal, { outcomes, isPartial: isStopped });
      });
    },
    [begin],
  );
  const cancel = useCallback(() => last.current?.cancel(), []);
  return { state, answers, start, cancel };
}
