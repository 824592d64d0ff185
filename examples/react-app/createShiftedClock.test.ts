import { expect, test } from "vitest";
import { createShiftedClock } from "./createShiftedClock.ts";

/** Real time that the test moves; timers ring when it is told. */
function createStoppedTime() {
  const timers = new Map<number, { callback: () => void; dueAt: number }>();
  let now = 500;
  let count = 0;
  return {
    clock: {
      now: () => now,
      setTimeout: (callback: () => void, delayMs: number) => {
        count += 1;
        timers.set(count, { callback, dueAt: now + delayMs });
        return count;
      },
      clearTimeout: (handle: number) => void timers.delete(handle),
    },
    moveTo: (until: number) => {
      now = until;
      for (const [handle, { callback, dueAt }] of [...timers]) {
        if (dueAt > now || !timers.delete(handle)) continue;
        callback();
      }
    },
    count: () => timers.size,
  };
}

test("a clock that was put forward calls what was due by then, each at its own instant", () => {
  const real = createStoppedTime();
  const clock = createShiftedClock(10_000, real.clock);
  const rung: number[] = [];
  clock.setTimeout(() => rung.push(clock.now()), 300);
  clock.setTimeout(() => {
    rung.push(clock.now());
    clock.setTimeout(() => rung.push(clock.now()), 100);
  }, 50);
  clock.putForward(200);
  expect(rung).toEqual([10_050, 10_150]);
  expect(clock.now()).toBe(10_200);
});

test("what is left rings when its time comes, by the real clock too, and nothing that was cleared", () => {
  const real = createStoppedTime();
  const clock = createShiftedClock(10_000, real.clock);
  const rung: number[] = [];
  clock.setTimeout(() => rung.push(clock.now()), 1_000);
  const never = clock.setTimeout(() => rung.push(0), 1_000);
  clock.putForward(900);
  clock.clearTimeout(never as never);
  expect(real.count()).toBe(1);
  real.moveTo(599);
  expect(rung).toEqual([]);
  real.moveTo(600);
  expect(rung).toEqual([11_000]);
});
