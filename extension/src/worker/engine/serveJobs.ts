import type { JobNotice, JobOutcome, JobRequest } from "../../messaging/followJob";
import { toPlainFailure } from "../store/toOutcome";
import { createJobControl, type JobControl } from "./JobControl";

/** The part of a BroadcastChannel that is used. */
export type JobPort = Pick<BroadcastChannel, "postMessage" | "addEventListener">;

export type JobKind<Task, Progress, Report, Failure> = {
  /** What is told until the work says something itself. */
  first: Progress;
  run(task: Task, control: JobControl<Progress>): Promise<JobOutcome<Report, Failure>>;
};

const heartbeatMs = 1_000;

/** Does the jobs that pages ask for, one after the other. */
export function serveJobs<Task, Progress, Report, Failure extends { readonly code: string }>(
  port: JobPort,
  { first, run }: JobKind<Task, Progress, Report, Failure>,
): void {
  type Notice = JobNotice<Progress, Report, Failure>;
  const stops = new Map<string, AbortController>();
  const post = (notice: Notice) => port.postMessage(notice);
  let last: Promise<void> = Promise.resolve();

  function start(job: string, task: Task): void {
    const stop = new AbortController();
    stops.set(job, stop);
    const pulse = createPulse(first, (progress) => post({ kind: "progress", job, progress }));
    const control = createJobControl(pulse.report, stop.signal, pause, () => performance.now());
    last = last.then(async () => {
      const outcome = await run(task, control);
      pulse.stop();
      stops.delete(job);
      post(
        outcome.ok
          ? { kind: "finished", job, report: outcome.report }
          : { kind: "failed", job, failure: toPlainFailure(outcome.failure) },
      );
    });
  }

  port.addEventListener("message", ({ data }: MessageEvent<JobRequest<Task> | Notice>) => {
    if (data.kind === "cancel") stops.get(data.job)?.abort();
    if (data.kind === "start" && !stops.has(data.job)) start(data.job, data.task);
  });
}

/** Passes progress on and repeats the latest, so that the page can tell waiting from death. */
function createPulse<Progress>(first: Progress, pass: (progress: Progress) => void) {
  let latest = first;
  pass(latest);
  const timer = setInterval(() => pass(latest), heartbeatMs);
  return {
    report(progress: Progress) {
      latest = progress;
      pass(latest);
    },
    stop: () => clearInterval(timer),
  };
}

/** Lets waiting messages in. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
