import fc from "fast-check";
import { expect, test } from "vitest";
import type { LedgerEntry } from "../../model/Ledger.js";
import { checkTouchpoint } from "../gates/checkTouchpoint.js";
import { standAt } from "../standAt.js";
import { consent, day, event, ledgerOf } from "../testing/journeys.js";
import { send, touchpointJourney } from "../testing/touchpointJourneys.js";
import { suggestNext } from "./suggestNext.js";

const hourMs = 3_600_000;
const loggable = { channel: "visit", loggable: true };
const events = [
  { type: "start", label: "Start" },
  { type: "x", label: "X", ...loggable },
  { type: "y", label: "Y", loggable: true, channel: "email" },
  { type: "back", label: "Back", ...loggable },
  { type: "heard", label: "Heard", channel: "visit" },
];
const transitions = [
  { id: "go", from: "a", to: "b", event: "x" },
  { id: "write", from: "a", to: "b", event: "y" },
  { id: "hear", from: "a", to: "b", event: "heard" },
  { id: "end", from: "a", to: "z", event: "back" },
  { id: "return", from: "b", to: "a", event: "back" },
];
const stages = [
  { id: "a", label: "A", kind: "atomic" },
  { id: "b", label: "B", kind: "atomic" },
  { id: "z", label: "Z", kind: "final" },
];
const journey = touchpointJourney({ events, transitions, stages });
const working = day(2) + 10 * hourMs;

function suggest(entries: readonly LedgerEntry[], now = working) {
  const { suggestions, held, ahead } = suggestNext(
    journey,
    ledgerOf([event("start", day(0)), ...entries]),
    now,
  );
  return {
    suggested: suggestions.map(({ key }) => key.replace(/^\w+:/, "")),
    held: held.map(({ touchpoint }) => touchpoint),
    ahead: ahead.map(({ touchpoint }) => touchpoint),
  };
}

test("names what is due before what leads on, and holds back what a gate refuses", () => {
  expect(suggest([])).toEqual({ suggested: ["see", "x"], held: ["write"], ahead: [] });
});

test("names three at most, and an event on a channel only with its consent", () => {
  const granted = consent("email", "granted", day(1));
  expect(suggest([granted])).toEqual({ suggested: ["write", "see", "x"], held: [], ahead: [] });
  const written = send("email", day(1), { touchpoint: "write" });
  const seen = send("visit", day(1), { touchpoint: "see" });
  expect(suggest([granted, written, seen]).suggested).toEqual(["x", "y"]);
});

test("has nothing to say of ways back, and of a run that has ended or never began", () => {
  expect(suggest([event("x", day(1))]).suggested).toEqual([]);
  expect(suggest([event("back", day(1))])).toEqual({ suggested: [], held: [], ahead: [] });
  expect(suggestNext(journey, ledgerOf([]), working).suggestions).toEqual([]);
});

test("keeps what is due later apart", () => {
  const later = touchpointJourney({
    touchpoints: [{ id: "see", label: "See", stage: "a", channel: "visit", cadence: { first: "P9D" } }],
  });
  const { suggestions, ahead } = suggestNext(later, ledgerOf([event("start", day(0))]), working);
  expect(suggestions.flatMap((one) => (one.kind === "touchpoint" ? [one] : []))).toEqual([]);
  expect(ahead).toMatchObject([{ touchpoint: "see", dueAt: day(9) }]);
});

test("never suggests what a gate refuses, nor more than three things [semantics 26, 28]", () => {
  const instant = fc.integer({ min: 1, max: 34 * 8 }).map((part) => day(0) + part * 3 * hourMs);
  const entry = fc.oneof(
    instant.map((at): LedgerEntry => consent("email", "granted", at)),
    instant.map((at): LedgerEntry => consent("email", "withdrawn", at)),
    instant.map((at): LedgerEntry => send("email", at)),
    instant.map((at): LedgerEntry => event("back", at)),
  );
  let suggested = 0;
  let held = 0;
  fc.assert(
    fc.property(fc.array(entry, { maxLength: 6 }), instant, (drafted, now) => {
      const ledger = ledgerOf([
        event("start", day(0)),
        ...new Map(drafted.map((one) => [one.id, one])).values(),
      ]);
      const steps = suggestNext(journey, ledger, now);
      const standing = standAt(journey, ledger, now);
      const allows = (id: string) => checkTouchpoint(standing, id).kind === "allowed";
      expect(steps.suggestions.length).toBeLessThanOrEqual(3);
      for (const one of steps.suggestions) {
        if (one.kind === "touchpoint") expect(allows(one.touchpoint.touchpoint)).toBe(true);
        else if (one.kind === "event" && one.type === "y")
          expect(standing.frame.hasConsent("email", undefined)).toBe(true);
        suggested++;
      }
      for (const one of steps.held) {
        expect(allows(one.touchpoint)).toBe(false);
        held++;
      }
    }),
    { numRuns: 300 },
  );
  expect(suggested).toBeGreaterThan(50);
  expect(held).toBeGreaterThan(50);
});
