import type { ImportProgress } from "../../../messaging/importChannel";

/** How an import under way stays in touch with whoever started it. */
export type ImportControl = {
  report(progress: ImportProgress): void;
  /** Lets messages in if it has been a while; false once the import was cancelled. To be asked often. */
  mayGoOn(): Promise<boolean>;
};

const longestStretchMs = 50;

/** A control over a signal; `pause` gives the turn to whatever waits, `nowMs` is any clock that never goes back. */
export function createImportControl(
  report: ImportControl["report"],
  signal: AbortSignal,
  pause: () => Promise<void>,
  nowMs: () => number,
): ImportControl {
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
