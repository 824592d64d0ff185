import { useRef, useState } from "react";
import type { Call } from "../../../messaging/call";
import {
  type PackFailure,
  type PackProgress,
  type PackReportOf,
  type PackTask,
  startPackJob,
} from "../../../messaging/packChannel";

/** Why a job came to nothing; the engine may not even have started. */
export type PackTrouble = PackFailure | { code: "pack.noEngine"; reason: string };

export type PackEnd<Kind extends PackTask["kind"]> =
  | { ok: true; report: PackReportOf<Kind> }
  | { ok: false; failure: PackTrouble };

/** Runs one job at a time; `progress` is undefined while none runs, and null until one says how far it is. */
export function usePackJob(call: Call) {
  const [progress, setProgress] = useState<PackProgress | null>();
  const cancel = useRef<() => void>(undefined);

  const run = async <Task extends PackTask>(task: Task): Promise<PackEnd<Task["kind"]>> => {
    setProgress(null);
    const reason = await findEngineTrouble(call);
    if (reason !== undefined) {
      setProgress(undefined);
      return { ok: false, failure: { code: "pack.noEngine", reason } };
    }
    const job = startPackJob(task, setProgress);
    cancel.current = job.cancel;
    const outcome = await job.outcome;
    cancel.current = undefined;
    setProgress(undefined);
    return outcome;
  };

  return { progress, run, cancel: () => cancel.current?.() };
}

/** Opens the engine where it is not; answers why there is none. */
async function findEngineTrouble(call: Call): Promise<string | undefined> {
  const answer = await call("bulk.state", {});
  if (!answer.ok) return answer.error.code;
  return answer.value.kind === "unavailable" ? answer.value.reason : undefined;
}
