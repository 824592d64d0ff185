import { describe, expect, test } from "vitest";
import { findNextInstant, listAside, listUnexported, orderEntries, sortEntries } from "./orderEntries.js";
import { aside, attribute, consent, day, event, retraction } from "./testing/journeys.js";

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

describe("What is noted aside", () => {
  const wrong = aside("report", day(3), { about: "person", reason: "twice" });
  const visit = event("visit", day(2));

  test("is never folded, and moves no alarm [semantics 1]", () => {
    const { items, unused } = orderEntries([wrong, visit], day(9));
    expect(items.map((item) => item.kind === "entry" && item.entry)).toEqual([visit]);
    expect(unused.future).toBe(0);
    expect(findNextInstant([wrong], day(1))).toBeUndefined();
  });

  test("is listed once it happened, unless it was taken back", () => {
    expect(listAside([visit, wrong], day(3))).toEqual([wrong]);
    expect(listAside([wrong], day(2))).toEqual([]);
    expect(listAside([wrong, retraction(wrong.id, day(4))], day(5))).toEqual([]);
  });
});

test("what a source recorded is to be handed over until it was, or was taken back", () => {
  const own = { source: "panel" };
  const visit = event("visit", day(1), own);
  const undone = event("call", day(2), own);
  const handed = event("talk", day(3), own);
  const exported = { ...aside("export", day(4), { entries: [handed.id] }), ...own };
  const entries = [handed, visit, undone, event("crm", day(1)), retraction(undone.id, day(3)), exported];
  expect(listUnexported(entries, "panel")).toEqual([visit]);
});
