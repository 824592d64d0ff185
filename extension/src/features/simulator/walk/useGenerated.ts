import type { GeneratedScenarios, JourneyDocument } from "@waypost/sdk";
import { useCallback, useEffect, useRef, useState } from "react";
import type { ScenarioAnswer } from "./scenarioMessages";

/** The part of a Worker that is used. */
export type ScenarioWorker = Pick<Worker, "postMessage" | "terminate"> & {
  onmessage: ((event: MessageEvent<ScenarioAnswer>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
};

export type GeneratedState =
  | { kind: "none" }
  | { kind: "searching" }
  | { kind: "failed" }
  | { kind: "found"; generated: GeneratedScenarios };

/** Looks for the scenarios that a journey lacks, in a worker, so that the page stays usable. */
export function useGenerated(document: JourneyDocument, startWorker: () => ScenarioWorker) {
  const [state, setState] = useState<GeneratedState>({ kind: "none" });
  const worker = useRef<ScenarioWorker>(undefined);
  const end = useCallback((next: GeneratedState) => {
    worker.current?.terminate();
    worker.current = undefined;
    setState(next);
  }, []);
  useEffect(() => () => worker.current?.terminate(), []);

  const start = useCallback(() => {
    worker.current?.terminate();
    const started = startWorker();
    worker.current = started;
    started.onmessage = ({ data }) =>
      end(data.kind === "found" ? { kind: "found", generated: data.generated } : { kind: "failed" });
    started.onerror = () => end({ kind: "failed" });
    started.postMessage({ document });
    setState({ kind: "searching" });
  }, [document, startWorker, end]);
  const cancel = useCallback(() => end({ kind: "none" }), [end]);
  return { state, start, cancel };
}
