import type { ImportOutcome, ImportTask } from "../../../messaging/importChannel";
import { type JobPort, serveJobs } from "../serveJobs";
import type { ImportControl } from "./ImportControl";
import { type ImportContext, runImport } from "./runImport";

/** Runs the imports that pages ask for, one after the other. `onImported` is told after each that was stored. */
export function serveImports(port: JobPort, context: ImportContext, onImported: () => void): void {
  serveJobs(port, {
    first: { phase: "reading", done: 0, total: 0 },
    async run(task: ImportTask, control: ImportControl): Promise<ImportOutcome> {
      const outcome = await run(task, context, control);
      if (outcome.ok) onImported();
      return outcome;
    },
  });
}

async function run(
  { files, options }: ImportTask,
  context: ImportContext,
  control: ImportControl,
): Promise<ImportOutcome> {
  try {
    const result = await runImport(context, files, options, control);
    return result.ok ? { ok: true, report: result.value } : { ok: false, failure: result.error };
  } catch (cause) {
    return { ok: false, failure: { code: "import.broken", message: String(cause) } };
  }
}
