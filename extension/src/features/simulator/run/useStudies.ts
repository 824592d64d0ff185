import type { JourneyDocument, RunSimulation, SimulationOptions } from "@waypost/sdk";
import { useCallback, useEffect, useRef } from "react";
import type { Runner } from "./createRunner";
import type { Turns } from "./createTurns";
import type { JobOutcome, Progress } from "./SimulationJob";

/** One study of a rehearsal, which runs one simulation after the other once it is its turn. */
export type Study = {
  /** Whose end it waits for, by name; undefined where it is its turn at once. */
  behind: string | undefined;
  /** True once it is its turn; false where it was given up before. */
  ready: Promise<boolean>;
  /** Whether somebody gave it up. */
  isStopped: boolean;
  /** What the last simulation came to that did not come to its end. */
  failure: JobOutcome | undefined;
  run(
    document: JourneyDocument,
    options: SimulationOptions,
    onProgress?: (progress: Progress) => void,
  ): Promise<JobOutcome>;
  /** The same for whoever asks for whole results alone: nothing more is run once it was given up. */
  simulate(
    ...[document, options, onProgress]: [...Parameters<RunSimulation>, ((progress: Progress) => void)?]
  ): ReturnType<RunSimulation>;
  cancel(): void;
  /** Is done with it: the next one begins. */
  end(): void;
};

/** Begins studies, each when its turn comes; the last one is given up with the page's part that began it. */
export function useStudies(runner: Runner, turns: Turns, name: string): () => Study {
  const last = useRef<Study>(undefined);
  useEffect(() => () => last.current?.cancel(), []);
  return useCallback(() => {
    const study = beginStudy(runner, turns, name);
    last.current = study;
    return study;
  }, [runner, turns, name]);
}

function beginStudy(runner: Runner, turns: Turns, name: string): Study {
  const { behind, ready, end } = turns.take(name);
  let cancelJob: () => void = () => undefined;
  const study: Study = {
    behind,
    ready,
    isStopped: false,
    failure: undefined,
    run(document, options, onProgress = () => undefined) {
      const job = runner.start(document, options, { onProgress });
      cancelJob = job.cancel;
      return job.outcome;
    },
    async simulate(document, options, onProgress) {
      if (study.isStopped) return undefined;
      const outcome = await study.run(document, options, onProgress);
      if (outcome.kind === "refused") return { ok: false, error: outcome.diagnostics };
      if (outcome.kind === "done" && !outcome.result.isPartial) return { ok: true, value: outcome.result };
      study.failure = outcome;
      return undefined;
    },
    cancel() {
      study.isStopped = true;
      cancelJob();
      end();
    },
    end,
  };
  return study;
}
