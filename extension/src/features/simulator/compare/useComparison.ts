import {
  compareUntilPrecise,
  type JourneyDocument,
  type JudgedComparison,
  type RunSimulation,
  type SimulationResult,
} from "@waypost/sdk";
import { useCallback, useState } from "react";
import { t } from "../../../ui/tSimulator";
import type { Runner } from "../run/createRunner";
import type { Turns } from "../run/createTurns";
import type { Experiment } from "../run/Experiment";
import type { JobOutcome } from "../run/SimulationJob";
import { useStudies } from "../run/useStudies";

/** Another plan to set beside a rehearsal. */
export type ComparisonQuestion = {
  /** What the other plan is, in words. */
  name: string;
  experiment: Experiment;
  base: SimulationResult;
  other: JourneyDocument;
  /** Half the width of the interval that is wanted, in HCPs; undefined for as many runs as the rehearsal had. */
  precision: number | undefined;
};

export type ComparisonState =
  | { kind: "none" }
  | { kind: "waiting"; behind: string; cancel(): void }
  | { kind: "running"; percent: number; replications: number; judged?: JudgedComparison; cancel(): void }
  | { kind: "failed"; document: JourneyDocument; outcome: JobOutcome };

/** What a comparison came to. */
export type ComparisonAnswer = {
  /** Of those of a rehearsal, from 1. */
  number: number;
  name: string;
  judged: JudgedComparison;
  /** The precision that was asked for, if any. */
  precision: number | undefined;
  isStopped: boolean;
};

/** Runs of each plan that are made for a precision, at most. */
export const mostRuns = 640;

/** Sets other plans beside a rehearsal, one after the other; what each came to is kept, the latest first. */
export function useComparison(runner: Runner, turns: Turns) {
  const [state, setState] = useState<ComparisonState>({ kind: "none" });
  const [answers, setAnswers] = useState<readonly ComparisonAnswer[]>([]);
  const begin = useStudies(runner, turns, t("sim.compare"));

  const start = useCallback(
    async ({ name, experiment, base, other, precision }: ComparisonQuestion) => {
      const { document, options } = experiment;
      const study = begin();
      const { behind, cancel } = study;
      if (behind !== undefined) setState({ kind: "waiting", behind, cancel });
      if (!(await study.ready)) return setState({ kind: "none" });
      const change = (changes: { percent: number; replications: number } | { judged: JudgedComparison }) =>
        setState((now) => (now.kind === "running" ? { ...now, ...changes } : now));
      const run: RunSimulation = (variant, sized) => {
        const { replications = 1 } = sized;
        // The journey itself is run anew only for more runs than there are, and comes first then.
        const [before, each] =
          replications === base.replications ? [0, 100] : [variant === other ? 50 : 0, 50];
        if (!study.isStopped) change({ percent: before, replications });
        return study.simulate(variant, sized, ({ done, all }) =>
          change({ percent: Math.floor(before + (done / all) * each), replications }),
        );
      };
      setState({ kind: "running", percent: 0, replications: options.replications ?? 1, cancel });
      const goal = findMainGoal(document, other);
      const plan = { first: document, second: other, goal: goal ?? "", known: base, most: mostRuns };
      const asked = precision === undefined || goal === undefined ? plan : { ...plan, precision };
      const told = await compareUntilPrecise(asked, options, run, (judged) => change({ judged }));
      study.end();
      const { isStopped, failure } = study;
      if (told?.ok) {
        setState(
          failure && !isStopped ? { kind: "failed", document: other, outcome: failure } : { kind: "none" },
        );
        setAnswers((now) => [
          { number: now.length + 1, name, judged: told.value, precision, isStopped },
          ...now,
        ]);
        return;
      }
      if (isStopped) return setState({ kind: "none" });
      const outcome = told ? { kind: "refused" as const, diagnostics: told.error } : failure;
      setState({ kind: "failed", document: other, outcome: outcome ?? { kind: "cancelled" } });
    },
    [begin],
  );
  return { state, answers, start };
}

/** The goal that is asked about first: with a target, if both journeys have it. */
function findMainGoal(document: JourneyDocument, other: JourneyDocument): string | undefined {
  const shared = document.goals.filter(({ id }) => other.goals.some((goal) => goal.id === id));
  return (shared.find(({ target }) => target !== undefined) ?? shared[0])?.id;
}
