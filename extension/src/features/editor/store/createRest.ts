/** Work that waits until hands rest, and then for a moment in which the page has nothing else to do. */
export type Rest = {
  /** Puts the work off once more. */
  wait(): void;
};

/** The longest that a busy page puts work off, ms. */
const patienceMs = 1_000;

/** @param quietMs - how long nothing may have happened before */
export function createRest(quietMs: number, work: () => void): Rest {
  let quiet: ReturnType<typeof setTimeout> | undefined;
  let idle: number | undefined;
  return {
    wait() {
      clearTimeout(quiet);
      if (idle !== undefined) cancelIdleCallback(idle);
      quiet = setTimeout(() => {
        // Only browsers know when they are idle.
        if (typeof requestIdleCallback === "undefined") work();
        else idle = requestIdleCallback(work, { timeout: patienceMs });
      }, quietMs);
    },
  };
}
