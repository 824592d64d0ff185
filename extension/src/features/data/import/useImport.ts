import { useEffect, useRef, useState } from "react";
import type { Call } from "../../../messaging/call";
import {
  type ImportFailure,
  type ImportFiles,
  type ImportJob,
  type ImportOptions,
  type ImportProgress,
  type ImportReport,
  startImport,
} from "../../../messaging/importChannel";
import { findRemainingMs, followPace, type Pace } from "./pace";

/** What an import is doing, or what became of the last one. */
export type ImportState =
  | { kind: "idle" }
  | { kind: "running"; progress?: ImportProgress; remainingMs?: number | undefined; isCancelling: boolean }
  | { kind: "finished"; report: ImportReport }
  | { kind: "failed"; failure: ImportFailure | { code: "import.noEngine"; reason: string } };

/** Runs one import at a time and follows it. */
export function useImport(call: Call) {
  const [state, setState] = useState<ImportState>({ kind: "idle" });
  const job = useRef<ImportJob>(undefined);
  const isRunning = state.kind === "running";
  useLeaveWarning(isRunning);

  const start = async (files: ImportFiles, options: ImportOptions): Promise<ImportState> => {
    setState({ kind: "running", isCancelling: false });
    const failure = await findEngineFailure(call);
    const end = failure ?? (await follow(files, options));
    job.current = undefined;
    setState(end);
    return end;
  };

  const follow = async (files: ImportFiles, options: ImportOptions): Promise<ImportState> => {
    let pace: Pace | undefined;
    job.current = startImport(files, options, (progress) => {
      const now = performance.now();
      pace = followPace(pace, progress, now);
      const remainingMs = findRemainingMs(pace, progress, now);
      setState((before) => (before.kind === "running" ? { ...before, progress, remainingMs } : before));
    });
    const outcome = await job.current.outcome;
    return outcome.ok
      ? { kind: "finished", report: outcome.report }
      : { kind: "failed", failure: outcome.failure };
  };

  const cancel = () => {
    if (job.current === undefined) return;
    job.current.cancel();
    setState((before) => (before.kind === "running" ? { ...before, isCancelling: true } : before));
  };

  return { state, start, cancel };
}

/** Opens the engine where it is not; answers why there is none. */
async function findEngineFailure(call: Call): Promise<ImportState | undefined> {
  const answer = await call("bulk.state", {});
  const reason = answer.ok
    ? answer.value.kind === "unavailable"
      ? answer.value.reason
      : undefined
    : answer.error.code;
  return reason === undefined ? undefined : { kind: "failed", failure: { code: "import.noEngine", reason } };
}

/** Has the browser ask before the page is closed: the import would go on, but nobody would see what became of it. */
function useLeaveWarning(isRunning: boolean): void {
  useEffect(() => {
    if (!isRunning) return;
    const controller = new AbortController();
    globalThis.addEventListener("beforeunload", (event) => event.preventDefault(), {
      signal: controller.signal,
    });
    return () => controller.abort();
  }, [isRunning]);
}
