import { describe, expect, test } from "vitest";
import { findNextInstant, sortEntries } from "./orderEntries.js";
import { attribute, consent, day, event, retraction } from "./testing/journeys.js";

describe("sortEntries", () => {
  test("shows a whole ledger in fold order, retracted entries and all [semantics 2]", () => {
    const visit = event("visit", day(2));
    const granted = consent("email", "granted", day(2));
    const specialty = attribute("specialty", "cardiology");
    const undo = retraction(visit.id, day(3));
    expect(sortEntries([undo, visit, granted, specialty])).toEqual([specialty, granted, visit, undo]);
  });
});

describe("findNextInstant", () => {
  const planned = event("visit", day(5));
  const expiring = consent("email", "granted", day(1), { expiresAt: day(4) });

  test("finds the first entry dated ahead and the first consent that expires [semantics 8]", () => {
    expect(findNextInstant([planned, expiring], day(2))).toBe(day(4));
    expect(findNextInstant([planned, expiring], day(4))).toBe(day(5));
  });

  test("finds nothing in a ledger that is wholly past", () => {
    expect(findNextInstant([planned, expiring], day(5))).toBeUndefined();
  });
});
