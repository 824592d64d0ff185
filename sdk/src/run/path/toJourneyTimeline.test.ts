import { expect, test } from "vitest";
import type { LedgerEntry } from "../../model/Ledger.js";
import { consent, day, event, journeyOf, ledgerOf, persona, retraction } from "../testing/journeys.js";
import { toJourneyTimeline } from "./toJourneyTimeline.js";

const journey = journeyOf({
  stages: ["a", "b", "c", "d"].map((id) => ({ id, label: id.toUpperCase(), kind: "atomic" })),
  transitions: [
    { id: "toB", from: "a", to: "b", event: "x" },
    { id: "toC", from: "b", to: "c", after: "P2D" },
    { id: "through", from: "c", to: "d", always: true, when: 'persona == "trailblazer"' },
    { id: "silent", from: "a", to: "d", event: "y", when: "!consent.email" },
  ],
  exits: [
    { id: "gone", label: "Gone", event: "left" },
    { id: "noConsent", label: "No consent", when: "!consent.email && inStage('b')" },
  ],
  reentry: { allowed: true },
});

function linesOf(entries: readonly LedgerEntry[], now: number) {
  const { moments } = toJourneyTimeline(journey, ledgerOf(entries), now);
  return moments.map(({ key, reached }) => [key, reached.map(({ label }) => label).join()]);
}

const granted = consent("email", "granted", day(0), { expiresAt: day(30) });
const start = event("start", day(0));

test("entries stand in fold order, whatever the order of their arrival, with the stages they led to [semantics 2]", () => {
  expect(linesOf([event("x", day(1)), start, granted, persona("traditional")], day(2))).toEqual([
    ["entry persona traditional@-", ""],
    [`entry email granted@${day(0)}`, ""],
    [`entry start@${day(0)}`, "A"],
    [`entry x@${day(1)}`, "B"],
  ]);
});

test("a wait that moved somebody has a moment of its own, after the entries of its instant [semantics 3]", () => {
  const lines = linesOf([start, granted, event("x", day(1)), event("z", day(3))], day(4));
  expect(lines.slice(-2)).toEqual([
    [`entry z@${day(3)}`, ""],
    [`wait toC ${day(3)}`, "C"],
  ]);
});

test("what was only passed through on the way is not where it led", () => {
  const entries = [start, granted, persona("trailblazer"), event("x", day(1))];
  expect(linesOf(entries, day(4)).at(-1)).toEqual([`wait toC ${day(3)}`, "D"]);
});

test("the expiry of a consent is a moment where it moved somebody, and the grant that brought it moved nobody [semantics 8]", () => {
  const short = consent("email", "granted", day(0), { expiresAt: day(2) });
  const { moments } = toJourneyTimeline(journey, ledgerOf([short, start, event("x", day(1))]), day(3));
  expect(moments.at(-1)).toMatchObject({
    at: day(2),
    cause: { kind: "expiry" },
    steps: [{ exit: { id: "noConsent" } }],
  });
  expect(moments[0]?.steps).toEqual([]);
});

test("every run of the HCP is told, and an exit with its reason", () => {
  const entries = [start, granted, event("left", day(1)), event("start", day(2))];
  const { moments } = toJourneyTimeline(journey, ledgerOf(entries), day(3));
  expect(moments.map(({ steps }) => steps.map(({ exit, moves }) => exit?.id ?? moves.length))).toEqual([
    [],
    [1],
    ["gone"],
    [1],
  ]);
});

test("what has not happened yet is ahead, and what was taken back stands apart", () => {
  const entries = [start, event("x", day(1)), retraction(`x@${day(1)}`, day(2)), event("z", day(9))];
  const { moments, undone } = toJourneyTimeline(journey, ledgerOf(entries), day(3));
  expect(moments.map(({ key, isAhead }) => [key, isAhead])).toEqual([
    [`entry start@${day(0)}`, false],
    [`entry z@${day(9)}`, true],
  ]);
  expect(undone.map(({ id }) => id)).toEqual([`x@${day(1)}`]);
});
