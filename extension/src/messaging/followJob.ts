/*
 * Work that outlives the service worker: a page hands it to the engine's worker over a BroadcastChannel, which copies no bytes of
 * files. Only the extension's own contexts can hear it.
 */

/** From a page to the engine. `job` is a random token of the page's choice. */
export type JobRequest<Task> = { kind: "start"; job: string; task: Task } | { kind: "cancel"; job: string };

/** From the engine to the page. Progress is repeated every second, so that silence means that the engine is gone. */
export type JobNotice<Progress, Report, Failure> =
  | { kind: "progress"; job: string; progress: Progress }
  | { kind: "finished"; job: string; report: Report }
  | { kind: "failed"; job: string; failure: Failure };

export type JobOutcome<Report, Failure> = { ok: true; report: Report } | { ok: false; failure: Failure };

/** A job under way. */
export type Job<Report, Failure> = {
  readonly outcome: Promise<JobOutcome<Report, Failure>>;
  /** Stops it, unless it is being saved already; the outcome says which. */
  cancel(): void;
};

const longestSilenceMs = 20_000;

/** Starts a job and follows it; `silent` is the failure of an engine that says nothing any more. The engine must run: ask `bulk.state` first. */
export function startJob<Task, Progress, Report, Failure>(
  channelName: string,
  task: Task,
  silent: Failure,
  onProgress: (progress: Progress) => void,
): Job<Report, Failure> {
  const job = crypto.randomUUID();
  const channel = new BroadcastChannel(channelName);
  const post = (request: JobRequest<Task>) => channel.postMessage(request);
  let isSettled = false;
  const outcome = follow<Progress, Report, Failure>(channel, job, silent, onProgress).finally(() => {
    isSettled = true;
    channel.close();
  });
  post({ kind: "start", job, task });
  return {
    outcome,
    cancel() {
      if (!isSettled) post({ kind: "cancel", job });
    },
  };
}

function follow<Progress, Report, Failure>(
  channel: BroadcastChannel,
  job: string,
  silent: Failure,
  onProgress: (progress: Progress) => void,
): Promise<JobOutcome<Report, Failure>> {
  return new Promise((settle) => {
    let silence: ReturnType<typeof setTimeout>;
    const listenOn = () => {
      clearTimeout(silence);
      silence = setTimeout(() => settle({ ok: false, failure: silent }), longestSilenceMs);
    };
    listenOn();
    channel.addEventListener(
      "message",
      ({ data: notice }: MessageEvent<JobNotice<Progress, Report, Failure>>) => {
        if (notice.job !== job || !("kind" in notice)) return;
        listenOn();
        if (notice.kind === "progress") return onProgress(notice.progress);
        if (notice.kind !== "finished" && notice.kind !== "failed") return;
        clearTimeout(silence);
        settle(
          notice.kind === "finished"
            ? { ok: true, report: notice.report }
            : { ok: false, failure: notice.failure },
        );
      },
    );
  });
}
