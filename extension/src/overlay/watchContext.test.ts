import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { watchContext } from "./watchContext";

function start() {
  const state = { isValid: true, isOpen: false };
  const stop = new AbortController();
  const isContextValid = vi.fn(() => state.isValid);
  const onLost = vi.fn(() => stop.abort());
  const context = watchContext({
    runtime: { isContextValid },
    isNeeded: () => state.isOpen,
    onLost,
    signal: stop.signal,
  });
  return { state, stop, isContextValid, onLost, context };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test("an extension that goes while something of it is open is noticed within a second, once", () => {
  const { state, onLost, context } = start();
  state.isOpen = true;
  context.look();
  vi.advanceTimersByTime(5_000);
  expect(onLost).not.toHaveBeenCalled();
  state.isValid = false;
  vi.advanceTimersByTime(1_000);
  expect(onLost).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(5_000);
  expect(onLost).toHaveBeenCalledTimes(1);
});

test("nothing is looked at while nothing is open", () => {
  const { state, isContextValid, context } = start();
  context.look();
  vi.advanceTimersByTime(5_000);
  expect(isContextValid).not.toHaveBeenCalled();
  state.isOpen = true;
  context.look();
  context.look();
  vi.advanceTimersByTime(3_000);
  expect(isContextValid).toHaveBeenCalledTimes(3);
  state.isOpen = false;
  vi.advanceTimersByTime(5_000);
  expect(isContextValid).toHaveBeenCalledTimes(4);
});

test("an overlay that has left looks no more", () => {
  const { state, stop, isContextValid, context } = start();
  state.isOpen = true;
  context.look();
  stop.abort();
  vi.advanceTimersByTime(5_000);
  expect(isContextValid).not.toHaveBeenCalled();
});
