/** Where a live actor takes its time from. `{ now: Date.now, setTimeout, clearTimeout }` is the real one. Its functions are called bare. */
export interface JourneyClock {
  /** The present instant, ms since 1970 UTC. */
  readonly now: () => number;
  /** Calls back after at least so many ms; asked for 2^31 - 1 at most, because browsers fire longer ones at once. */
  readonly setTimeout: (callback: () => void, delayMs: number) => unknown;
  readonly clearTimeout: (handle: never) => void;
}

/** The longest wait that timers of browsers and Node keep, ms: 24.8 days. */
export const longestTimeoutMs = 2 ** 31 - 1;
