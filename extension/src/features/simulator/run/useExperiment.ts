import type { SimulationResult } from "@waypost/sdk";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Rescue } from "./createRescue";
import type { Runner } from "./createRunner";
import type { Experiment } from "./Experiment";
import type { JobOutcome, Progress, SimulationJob } from "./SimulationJob";

export type ExperimentState =
  | { kind: "none" }
  | {
      kind: "running";
      experiment: Experiment;
      progress: Progress | undefined;
      isPaused: boolean;
      partial: SimulationResult | undefined;
    }
  | {
      kind: "over";
      experiment: Experiment;
      outcome: JobOutcome;
      /** Whether its page ended before it did. */
      isCutOff?: boolean;
    };

/** One simulation of the page: started, watched, paused, ended; or what is left of one whose page was killed. */
export function useExperiment(choose: (experiment: Experiment) => Runner, rescue: Rescue) {
  const [state, setState] = useState<ExperimentState>({ kind: "none" });
  const job = useRef<SimulationJob>(undefined);
  useEffect(() => () => job.current?.cancel(), []);
  useEffect(() => {
    void rescue.find().then((found) => {
      if (found === undefined) return;
      const { experiment, result } = found;
      const outcome: JobOutcome = result === undefined ? { kind: "cancelled" } : { kind: "done", result };
      setState((now) => (now.kind === "none" ? { kind: "over", experiment, outcome, isCutOff: true } : now));
    });
  }, [rescue]);

  const start = useCallback(
    (experiment: Experiment) => {
      setState({ kind: "running", experiment, progress: undefined, isPaused: false, partial: undefined });
      const change = (changes: { progress: Progress } | { partial: SimulationResult }) =>
        setState((now) =>
          now.kind === "running" && now.experiment === experiment ? { ...now, ...changes } : now,
        );
      // Of stored HCPs the engine has the work, and nothing of them is put where it is not sealed.
      const held = experiment.isStored ? undefined : rescue.hold(experiment);
      const started = choose(experiment).start(experiment.document, experiment.options, {
        onProgress: (progress) => change({ progress }),
        onPartial: (partial) => {
          held?.note(partial);
          change({ partial });
        },
      });
      job.current = started;
      void started.outcome.then((outcome) => {
        held?.letGo();
        setState((now) =>
          now.kind === "running" && now.experiment === experiment
            ? { kind: "over", experiment, outcome }
            : now,
        );
      });
    },
    [choose, rescue],
  );
  const setPaused = useCallback((isPaused: boolean) => {
    if (isPaused) job.current?.pause();
    else job.current?.resume();
    setState((now) => (now.kind === "running" ? { ...now, isPaused } : now));
  }, []);
  const cancel = useCallback(() => job.current?.cancel(), []);
  /** Shows what a simulation came to another day. */
  const show = useCallback((experiment: Experiment, result: SimulationResult) => {
    job.current?.cancel();
    setState({ kind: "over", experiment, outcome: { kind: "done", result } });
  }, []);
  return { state, start, setPaused, cancel, show };
}
