import { expect, test } from "vitest";
import { findLocalInstant, toLocalInput } from "./localInstant";

test("an instant survives the way through the input, to the minute", () => {
  const at = new Date(2026, 10, 10, 15, 30, 42).getTime();
  expect(toLocalInput(at)).toBe("2026-11-10T15:30");
  expect(findLocalInstant(toLocalInput(at))).toBe(new Date(2026, 10, 10, 15, 30).getTime());
});

test("what is empty or half filled in is no instant", () => {
  for (const text of ["", "2026-11-10", "2026-11-10T", "2026-13-40T15:30"]) {
    expect(findLocalInstant(text), text).toBeUndefined();
  }
});
