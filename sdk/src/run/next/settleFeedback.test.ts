import { describe, expect, test } from "vitest";
import type { LedgerEntry } from "../../model/Ledger.js";
import { aside, day, event, ledgerOf, retraction } from "../testing/journeys.js";
import { send, touchpointJourney } from "../testing/touchpointJourneys.js";
import { suggestNext } from "./suggestNext.js";

const loggable = { channel: "visit", loggable: true };
const journey = touchpointJourney({
  events: [
    { type: "start", label: "Start" },
    { type: "x", label: "X", ...loggable },
    { type: "back", label: "Back", ...loggable },
    { type: "asked", label: "Asked", answeredBy: ["reply.*"] },
    { type: "inquiry", label: "Inquiry", facts: "medical", answeredBy: ["reply.*"] },
    { type: "reply.sent", label: "Reply" },
  ],
  transitions: [
    { id: "go", from: "a", to: "b", event: "x", when: "hcp.vip" },
    { id: "again", from: "a", to: "a", event: "back" },
  ],
  touchpoints: [
    { id: "see", label: "See", stage: "a", channel: "visit", cadence: { every: "P5D", most: 3 } },
  ],
});
const now = day(3);

function suggest(entries: readonly LedgerEntry[], at = now) {
  const { suggestions, aside: put } = suggestNext(
    journey,
    ledgerOf([event("start", day(0)), ...entries]),
    at,
  );
  return {
    open: suggestions.map(({ key, acceptedAt }) => (acceptedAt === undefined ? key : `${key} accepted`)),
    aside: put.map(({ suggestion, feedback }) => `${suggestion.key} ${feedback.answer}`),
  };
}

type Answer = "accepted" | "later" | "dismissed";
const answer = (suggestion: string, given: Answer, at: number, more: { until?: number } = {}) =>
  aside("feedback", at, { journey: "test", suggestion, answer: given, ...more });

describe("An answer to a suggestion", () => {
  test("of a touchpoint puts it aside until it comes due again", () => {
    expect(suggest([]).open).toEqual(["touchpoint:see"]);
    const dismissed = answer("touchpoint:see", "dismissed", day(1));
    expect(suggest([dismissed])).toEqual({ open: [], aside: ["touchpoint:see dismissed"] });
    const sent = send("visit", day(2), { touchpoint: "see" });
    expect(suggest([dismissed, sent], day(6)).open).toEqual(["touchpoint:see"]);
  });

  test("lasts only until its day, and until it is taken back", () => {
    const later = answer("touchpoint:see", "later", day(1), { until: day(4) });
    expect(suggest([later]).open).toEqual([]);
    expect(suggest([later], day(4)).open).toEqual(["touchpoint:see"]);
    expect(suggest([later, retraction(later.id, day(2))]).open).toEqual(["touchpoint:see"]);
  });

  test("keeps what was accepted in sight, and an answer of another journey changes nothing", () => {
    expect(suggest([answer("touchpoint:see", "accepted", day(1))]).open).toEqual(["touchpoint:see accepted"]);
    const elsewhere = aside("feedback", day(1), {
      journey: "other",
      suggestion: "touchpoint:see",
      answer: "dismissed",
    });
    expect(suggest([elsewhere]).open).toEqual(["touchpoint:see"]);
  });
});

describe("A request of the HCP", () => {
  test("comes first until one of its answers follows", () => {
    const asked = event("asked", day(1));
    expect(suggest([asked]).open).toEqual([`request:${asked.id}`, "touchpoint:see"]);
    expect(suggest([asked, event("reply.sent", day(2))]).open).toEqual(["touchpoint:see"]);
    const again = event("asked", day(2) + 1);
    expect(suggest([asked, event("reply.sent", day(2)), again]).open[0]).toBe(`request:${again.id}`);
  });

  test("that is medical is not told by a commercial journey", () => {
    expect(suggest([event("inquiry", day(1))]).open).toEqual(["touchpoint:see"]);
  });
});

describe("A hold", () => {
  const held = aside("hold", day(1), { journey: "test", change: "held", reason: "hcpAsked" });

  test("leaves only what the HCP asked for, until it is released [semantics 26]", () => {
    const asked = event("asked", day(2));
    expect(suggest([held, asked]).open).toEqual([`request:${asked.id}`]);
    const released = aside("hold", day(2), { journey: "test", change: "released" });
    expect(suggest([held, released]).open).toEqual(["touchpoint:see"]);
    expect(suggest([held], day(0.5)).open).toEqual(["touchpoint:see"]);
  });
});
