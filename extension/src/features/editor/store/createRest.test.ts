import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createRest } from "./createRest";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test("work waits until nothing happened for a while, and is done once", () => {
  const work = vi.fn();
  const rest = createRest(100, work);
  rest.wait();
  vi.advanceTimersByTime(90);
  rest.wait();
  vi.advanceTimersByTime(90);
  expect(work).not.toHaveBeenCalled();
  vi.advanceTimersByTime(1_500);
  expect(work).toHaveBeenCalledTimes(1);
});

test("in a browser it waits for an idle moment, and a change meanwhile puts it off", () => {
  const idle: (() => void)[] = [];
  const cancel = vi.fn((handle: number) => {
    idle[handle] = () => undefined;
  });
  vi.stubGlobal("requestIdleCallback", (work: () => void) => idle.push(work) - 1);
  vi.stubGlobal("cancelIdleCallback", cancel);
  const work = vi.fn();
  const rest = createRest(100, work);
  rest.wait();
  vi.advanceTimersByTime(100);
  expect(idle).toHaveLength(1);
  rest.wait();
  expect(cancel).toHaveBeenCalledWith(0);
  vi.advanceTimersByTime(100);
  for (const each of idle) each();
  expect(work).toHaveBeenCalledTimes(1);
});
