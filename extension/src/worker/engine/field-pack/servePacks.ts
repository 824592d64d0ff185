import type { JobOutcome } from "../../../messaging/followJob";
import type { PackFailure, PackReport, PackTask } from "../../../messaging/packChannel";
import { type JobPort, serveJobs } from "../serveJobs";
import { inspectPack, loadPack } from "./loadPack";
import { makePack } from "./makePack";
import type { PackContext, PackControl, PackExtras } from "./PackContext";

type Outcome = JobOutcome<PackReport, PackFailure>;

/** Makes and loads the packs that pages ask for. `onLoaded` is told of each that was stored, with what the store does not keep. */
export function servePacks(
  port: JobPort,
  context: PackContext,
  onLoaded: (extras: PackExtras) => void,
): void {
  serveJobs(port, {
    first: { phase: "checking", done: 0, total: 0 },
    async run(task: PackTask, control: PackControl): Promise<Outcome> {
      try {
        const result = await run(task, context, control, onLoaded);
        return result.ok ? { ok: true, report: result.value } : { ok: false, failure: result.error };
      } catch (cause) {
        return { ok: false, failure: { code: "pack.broken", message: String(cause) } };
      }
    },
  });
}

function run(
  task: PackTask,
  context: PackContext,
  control: PackControl,
  onLoaded: (extras: PackExtras) => void,
) {
  switch (task.kind) {
    case "make":
      return makePack(context, task, control);
    case "inspect":
      return inspectPack(context, task.file, control);
    case "load":
      return loadPack(context, task, control, onLoaded);
  }
}
