/** How a job under way stays in touch with whoever started it. */
export type JobControl<Progress> = {
  report(progress: Progress): void;
  /** Lets messages in if it has been a while; false once the job was cancelled. To be asked often. */
  mayGoOn(): Promise<boolean>;
};

const longestStretchMs = 50;

/** A control over a signal; `pause` gives the turn to whatever waits, `nowMs` is any clock that never goes back. */
export function createJobControl<Progress>(
  report: JobControl<Progress>["report"],
  signal: AbortSignal,
  pause: () => Promise<void>,
  nowMs: () => number,
): JobControl<Progress> {
  let pausedAtMs = nowMs();
  return {
    report,
    async mayGoOn() {
      if (nowMs() - pausedAtMs > longestStretchMs) {
        await pause();
        pausedAtMs = nowMs();
      }
      return !signal.aborted;
    },
  };
}
