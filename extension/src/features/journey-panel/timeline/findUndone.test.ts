import { expect, test } from "vitest";
import { createEvent, createRetraction } from "../testing/smallJourney";
import { findUndone } from "./findUndone";

test("an entry that was retracted is undone", () => {
  expect([...findUndone([createEvent("a", 1), createRetraction("r", "a", 2)])]).toEqual(["a"]);
});

test("a retraction that was itself taken back undoes nothing", () => {
  const entries = [createEvent("a", 1), createRetraction("r", "a", 2), createRetraction("s", "r", 3)];
  expect([...findUndone(entries)]).toEqual(["r"]);
});
