import { type JourneyClock, longestTimeoutMs } from "../JourneyClock.js";

interface Timer {
  readonly callback: () => void;
  readonly dueAt: number;
}

/** A clock that stands still until it is moved. It refuses what real timers would fire at once. */
export function createFakeClock(start: number) {
  const timers = new Map<number, Timer>();
  let now = start;
  let handles = 0;
  const clock: JourneyClock = {
    now: () => now,
    setTimeout: (callback, delayMs) => {
      if (!(delayMs >= 0 && delayMs <= longestTimeoutMs)) throw new Error(`no timer keeps ${delayMs} ms`);
      handles += 1;
      timers.set(handles, { callback, dueAt: now + delayMs });
      return handles;
    },
    clearTimeout: (handle) => timers.delete(handle),
  };
  return {
    clock,
    timerCount: () => timers.size,
    /** Moves on, firing each timer at its own instant. */
    advanceTo: (until: number) => {
      for (let due = findDue(until); due; due = findDue(until)) {
        const [handle, { callback, dueAt }] = due;
        now = Math.max(now, dueAt);
        timers.delete(handle);
        callback();
      }
      now = Math.max(now, until);
    },
    /** Moves on at once, as a machine that slept: timers fire late. */
    sleepTo: (until: number) => {
      now = until;
      for (let due = findDue(until); due; due = findDue(until)) {
        timers.delete(due[0]);
        due[1].callback();
      }
    },
  };

  function findDue(until: number) {
    return [...timers].filter(([, { dueAt }]) => dueAt <= until).sort((a, b) => a[1].dueAt - b[1].dueAt)[0];
  }
}
