import { expect, test } from "vitest";
import type { GuardFrame } from "../guards/GuardFrame.js";
import { readGuard } from "../guards/readGuard.js";
import type { Scalar } from "../model/Ledger.js";
import { sayConditions as sayInGerman } from "./de/conditions.js";
import { sayConditions } from "./en/conditions.js";
import { explainGuard } from "./explainGuard.js";
import { createFormat } from "./Format.js";
import { getJourneyLabels } from "./JourneyLabels.js";
import { november, portalJourney } from "./testing/portalJourney.js";

const values: Readonly<Record<string, Scalar>> = {
  digitalAffinity: 0.5,
  specialty: "cardiology",
  hospital: false,
  beds: 120,
  licensed: "2015-06-01",
};

const frame: GuardFrame = {
  now: november(9),
  persona: "early",
  findAttribute: (id) => values[id],
  hasConsent: (channel) => channel === "email",
  findPayload: (field) => (field === "interested" ? true : undefined),
  countEvents: (type) => (type === "email.opened" ? 3 : 0),
  isIn: (stage) => stage === "invitation",
};

/** What the guard read, in both languages, as if it stood on a visit. */
function explain(when: string): readonly [string, string] {
  const { document, transitions } = portalJourney({
    transitions: [{ id: "t", from: "invited", to: "interest", event: "visit.held", when }],
  });
  const guard = transitions.get("t")?.guard;
  if (guard === undefined) throw new Error("no guard");
  const reading = readGuard(guard, frame);
  expect(reading.outcome).toBe("holds");
  const conditions = explainGuard(guard, reading, getJourneyLabels(document));
  return [
    sayConditions(conditions, createFormat({ locale: "en", timeZone: "UTC" })),
    sayInGerman(conditions, createFormat({ locale: "de", timeZone: "UTC" })),
  ];
}

test.each([
  [
    "of alternatives, the first that holds",
    'consent.sms || hcp.beds >= 100 || persona == "early"',
    "with beds 120 (at least 100)",
    "mit „Beds“ 120 (mindestens 100)",
  ],
  [
    "a denied conjunction by the side that fails",
    "!(consent.email && hcp.hospital)",
    "with “Works in a hospital”: no",
    "mit „Works in a hospital“: nein",
  ],
  [
    "a denied alternative by both sides",
    '!(consent.sms || persona == "trailblazer")',
    "as an early adopter without consent for SMS",
    "als Early adopter ohne Einwilligung für SMS",
  ],
  [
    "a denied comparison the other way round",
    "!(hcp.digitalAffinity > 0.6)",
    "with digital affinity 0.5 (at most 0.6)",
    "mit „Digital affinity“ 0,5 (höchstens 0,6)",
  ],
  [
    "a bound written on the left",
    "200 > hcp.beds",
    "with beds 120 (less than 200)",
    "mit „Beds“ 120 (weniger als 200)",
  ],
  [
    "two bounds of one value together",
    "hcp.beds > 100 && hcp.beds < 200",
    "with beds 120 (more than 100 and less than 200)",
    "mit „Beds“ 120 (mehr als 100 und weniger als 200)",
  ],
  ["a value it equals without its bound", "hcp.beds == 120", "with beds 120", "mit „Beds“ 120"],
  [
    "a value of a list without the list",
    'hcp.specialty in ["cardiology", "oncology"]',
    "with specialty cardiology",
    "mit „Specialty“ cardiology",
  ],
  [
    "a value outside a list with the list",
    '!(hcp.specialty in ["oncology"])',
    "with specialty cardiology (not oncology)",
    "mit „Specialty“ cardiology (nicht oncology)",
  ],
  [
    "dates with words for dates",
    'hcp.licensed < timestamp("2020-01-01T00:00:00Z")',
    "with licensed since 1 Jun 2015 (before 1 Jan 2020)",
    "mit „Licensed since“ 1. Juni 2015 (vor dem 1. Jan. 2020)",
  ],
  [
    "the present",
    'now >= timestamp("2026-11-01T08:30:00Z")',
    "on 9 Nov 2026 (from 1 Nov 2026, 08:30)",
    "am 9. Nov. 2026 (ab dem 1. Nov. 2026, 08:30)",
  ],
  ["a field of the event", "event.interested", "with “interested”: yes", "mit „interested“: ja"],
  [
    "events that did not happen",
    'count("email.clicked", "P14D") == 0',
    "with “Link in e-mail clicked” never in 14 days",
    "mit „Link in e-mail clicked“ kein einziges Mal in 14 Tagen",
  ],
  [
    "families by their events",
    'count("email.*", "PT12H") < 1',
    "with “E-mail opened” or “Link in e-mail clicked” never in 12 hours (less than 1)",
    "mit „E-mail opened“ oder „Link in e-mail clicked“ kein einziges Mal in 12 Stunden (weniger als 1)",
  ],
  [
    "any event",
    'count("*", "P1D") == 0',
    "with any event never in 1 day",
    "mit irgendeinem Ereignis kein einziges Mal in 1 Tag",
  ],
  [
    "stages",
    'inStage("invitation") && !inStage("interest")',
    "while in “Invitation”, while not in “Interest”",
    "in der Phase „Invitation“, nicht in der Phase „Interest“",
  ],
  [
    "the side of a condition that was taken",
    'hcp.hospital ? consent.sms : persona != "trailblazer"',
    "as an early adopter with “Works in a hospital”: no",
    "als Early adopter mit „Works in a hospital“: nein",
  ],
  [
    "sums by what they were made from",
    "hcp.digitalAffinity + 0.25 > 0.7",
    "with digital affinity 0.5",
    "mit „Digital affinity“ 0,5",
  ],
  [
    "four conditions, and how many more",
    'consent.email && !consent.sms && hcp.beds > 1 && persona == "early" && event.interested && !hcp.hospital',
    "as an early adopter with consent for e-mail and beds 120 (more than 1) without consent for SMS, and 2 more conditions",
    "als Early adopter mit Einwilligung für E-mail und „Beds“ 120 (mehr als 1) ohne Einwilligung für SMS, dazu 2 weitere Bedingungen",
  ],
])("explains %s", (_, when, english, german) => {
  expect(explain(when)).toEqual([english, german]);
});

test("a fact whose absence was asked for is told as missing", () => {
  const journey = portalJourney({
    transitions: [{ id: "t", from: "invited", to: "interest", event: "visit.held", when: "!has(hcp.beds)" }],
  });
  const guard = journey.transitions.get("t")?.guard;
  if (guard === undefined) throw new Error("no guard");
  const reading = readGuard(guard, { ...frame, findAttribute: () => undefined });
  const conditions = explainGuard(guard, reading, getJourneyLabels(journey.document));
  expect(conditions).toEqual([{ kind: "missing", label: "Beds" }]);
  expect(sayConditions(conditions, createFormat({ locale: "en", timeZone: "UTC" }))).toBe(
    "without a value for beds",
  );
});
