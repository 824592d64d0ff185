import type { Runtime } from "../platform/runtime";

const spacingMs = 1_000;

export type WatchContextOptions = {
  runtime: Pick<Runtime, "isContextValid">;
  /** Whether something is open that would be left behind. */
  isNeeded(): boolean;
  onLost(): void;
  signal: AbortSignal;
};

/**
 * Notices that the extension was updated, reloaded or removed under the page. Nothing tells of that: a frame of ours keeps what
 * it showed last. It looks only while it is needed; `look` when that may have begun.
 */
export function watchContext({ runtime, isNeeded, onLost, signal }: WatchContextOptions): { look(): void } {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    if (timer !== undefined || signal.aborted || !isNeeded()) return;
    timer = setTimeout(() => {
      timer = undefined;
      if (runtime.isContextValid()) look();
      else onLost();
    }, spacingMs);
  };
  signal.addEventListener("abort", () => clearTimeout(timer));
  return { look };
}
