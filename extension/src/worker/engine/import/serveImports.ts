import type {
  ImportNotice,
  ImportOutcome,
  ImportProgress,
  ImportRequest,
} from "../../../messaging/importChannel";
import { toPlainFailure } from "../../store/toOutcome";
import { createImportControl } from "./ImportControl";
import { type ImportContext, runImport } from "./runImport";

/** The part of a BroadcastChannel that is used. */
export type ImportPort = Pick<BroadcastChannel, "postMessage" | "addEventListener">;

const heartbeatMs = 1_000;

/** Runs the imports that pages ask for, one after the other. `onImported` is told after each that was stored. */
export function serveImports(port: ImportPort, context: ImportContext, onImported: () => void): void {
  const stops = new Map<string, AbortController>();
  let last: Promise<void> = Promise.resolve();

  function start(request: Extract<ImportRequest, { kind: "start" }>): void {
    const { job } = request;
    const stop = new AbortController();
    stops.set(job, stop);
    const pulse = createPulse((progress) => post(port, { kind: "progress", job, progress }));
    last = last.then(async () => {
      const outcome = await run(request, context, pulse.report, stop.signal);
      pulse.stop();
      stops.delete(job);
      if (outcome.ok) onImported();
      post(
        port,
        outcome.ok
          ? { kind: "finished", job, report: outcome.report }
          : { kind: "failed", job, failure: toPlainFailure(outcome.failure) },
      );
    });
  }

  port.addEventListener("message", ({ data: request }: MessageEvent<ImportRequest | ImportNotice>) => {
    if (request.kind === "cancel") stops.get(request.job)?.abort();
    if (request.kind === "start" && !stops.has(request.job)) start(request);
  });
}

function post(port: ImportPort, notice: ImportNotice): void {
  port.postMessage(notice);
}

/** Passes progress on and repeats the latest, so that the page can tell waiting from death. */
function createPulse(pass: (progress: ImportProgress) => void) {
  let latest: ImportProgress = { phase: "reading", done: 0, total: 0 };
  pass(latest);
  const timer = setInterval(() => pass(latest), heartbeatMs);
  return {
    report(progress: ImportProgress) {
      latest = progress;
      pass(latest);
    },
    stop: () => clearInterval(timer),
  };
}

async function run(
  { files, options }: Extract<ImportRequest, { kind: "start" }>,
  context: ImportContext,
  report: (progress: ImportProgress) => void,
  signal: AbortSignal,
): Promise<ImportOutcome> {
  const control = createImportControl(report, signal, pause, () => performance.now());
  try {
    const result = await runImport(context, files, options, control);
    return result.ok ? { ok: true, report: result.value } : { ok: false, failure: result.error };
  } catch (cause) {
    return { ok: false, failure: { code: "import.broken", message: String(cause) } };
  }
}

/** Lets waiting messages in. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
