import type { JourneyClock } from "@waypost/sdk/live";

/** A clock that can be put forward: what was due by then is called, each at its own instant. */
export interface ShiftedClock extends JourneyClock {
  readonly putForward: (byMs: number) => void;
}

interface Timer {
  readonly callback: () => void;
  readonly dueAt: number;
  readonly handle: unknown;
}

/** A clock that begins at `startMs` and ticks as `real` does. */
export function createShiftedClock(startMs: number, real: JourneyClock): ShiftedClock {
  let offsetMs = startMs - real.now();
  let count = 0;
  const timers = new Map<number, Timer>();
  const now = () => real.now() + offsetMs;

  function arm(id: number, callback: () => void, dueAt: number): void {
    const handle = real.setTimeout(() => take(id)?.callback(), Math.max(0, dueAt - now()));
    timers.set(id, { callback, dueAt, handle });
  }

  function take(id: number): Timer | undefined {
    const timer = timers.get(id);
    if (timer !== undefined) real.clearTimeout(timer.handle as never);
    timers.delete(id);
    return timer;
  }

  function findDue(until: number): number | undefined {
    const due = [...timers].filter(([, { dueAt }]) => dueAt <= until);
    return due.sort(([, a], [, b]) => a.dueAt - b.dueAt)[0]?.[0];
  }

  return {
    now,
    setTimeout(callback, delayMs) {
      count += 1;
      arm(count, callback, now() + delayMs);
      return count;
    },
    clearTimeout: (id) => void take(id),
    putForward(byMs) {
      const until = now() + byMs;
      const goTo = (instant: number) => {
        offsetMs += Math.max(0, instant - now());
      };
      for (let id = findDue(until); id !== undefined; id = findDue(until)) {
        const timer = take(id);
        if (timer !== undefined) goTo(timer.dueAt);
        timer?.callback();
      }
      goTo(until);
      // The real timers of what is left ring too late by what was skipped.
      for (const id of [...timers.keys()]) {
        const timer = take(id);
        if (timer !== undefined) arm(id, timer.callback, timer.dueAt);
      }
    },
  };
}
