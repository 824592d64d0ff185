import { expect, test } from "vitest";
import type { GuardFrame } from "../guards/GuardFrame.js";
import { createGuardScope, withTouchpoint } from "../guards/GuardScope.js";
import { openGuard } from "../guards/openGuard.js";
import { readGuard } from "../guards/readGuard.js";
import type { Scalar } from "../model/Ledger.js";
import { sayConditions as sayInGerman } from "./de/conditions.js";
import { sayConditions } from "./en/conditions.js";
import { explainGuard, listMissing } from "./explainGuard.js";
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
  segment: "high",
  findAttribute: (id) => values[id],
  hasConsent: (channel, purpose) => channel === "email" && purpose !== "service",
  findPayload: (field) => (field === "interested" ? true : undefined),
  countEvents: (type) => (type === "email.opened" ? 3 : 0),
  sumEvents: (_type, field) => (field === "pages" ? 12.5 : 0),
  findLastEvent: (type) => (type === "email.clicked" ? undefined : november(2)),
  countTouches: (channel) => (channel === "*" ? 2 : 1),
  isIn: (stage) => stage === "invitation",
  findEntered: (stage) => (stage === "invitation" ? november(1) : undefined),
  getCounter: () => 2,
  findTouchpoint: (field) => ({ channel: "email", content: "dosing-card", purpose: undefined })[field],
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

/** What a guard read in a journey that declares one of everything, as if a touchpoint were due. */
function explainRich(when: string): readonly [string, string] {
  const pages = { type: "email.read", label: "E-mail read", payload: [{ name: "pages", type: "number" }] };
  const { document: plain } = portalJourney();
  const { document } = portalJourney({
    format: 1,
    counters: [{ id: "reminders", label: "Reminders" }],
    purposes: [
      { id: "oncology", label: "Oncology" },
      { id: "service", label: "Service" },
    ],
    channels: plain.channels.map((channel) => ({ ...channel, purposes: ["oncology", "service"] })),
    contents: [{ id: "dosing-card", label: "Dosing card" }],
    segments: [{ id: "high", label: "High potential", target: true }],
    events: [...plain.events, pages],
  });
  const opened = openGuard(when, withTouchpoint(createGuardScope(document)));
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const reading = readGuard(opened.value, frame);
  expect(reading.outcome).toBe("holds");
  const conditions = explainGuard(opened.value, reading, getJourneyLabels(document));
  return [
    sayConditions(conditions, createFormat({ locale: "en", timeZone: "UTC" })),
    sayInGerman(conditions, createFormat({ locale: "de", timeZone: "UTC" })),
  ];
}

test.each([
  ["the segment", 'segment == "high"', "in the segment “High potential”", "im Segment „High potential“"],
  [
    "consent for purposes",
    "consent.email.oncology && !consent.email.service",
    "with consent for e-mail about “Oncology” without consent for e-mail about “Service”",
    "mit Einwilligung für E-mail zu „Oncology“ ohne Einwilligung für E-mail zu „Service“",
  ],
  [
    "counters",
    "counter.reminders < 3",
    "with reminders 2 (less than 3)",
    "mit „Reminders“ 2 (weniger als 3)",
  ],
  [
    "sums",
    'sum("email.read", "pages", "P30D") > 10.0',
    "with “pages” of “E-mail read” 12.5 in all in 30 days (more than 10)",
    "mit „pages“ von „E-mail read“ zusammen 12,5 in 30 Tagen (mehr als 10)",
  ],
  [
    "the time since an event",
    'sinceEvent("email.opened") > duration("P5D")',
    "with “E-mail opened” last 7 days ago (more than 5 days)",
    "mit „E-mail opened“ zuletzt vor 7 Tagen (mehr als 5 Tagen)",
  ],
  [
    "of alternatives over time, the one that holds",
    'sinceEvent("email.opened") > duration("P9D") || timeInStage("invitation") >= duration("PT36H")',
    "8 days in “Invitation” (at least 1 day and 12 hours)",
    "seit 8 Tagen in der Phase „Invitation“ (mindestens 1 Tag und 12 Stunden)",
  ],
  [
    "events and stages that never were, where only their absence was asked for",
    '(has(hcp.beds) ? duration("PT0S") : timeInStage("interest")) < sinceEvent("email.opened")',
    "with beds 120 and “E-mail opened” last 7 days ago, while not in “Interest”",
    "mit „Beds“ 120 und „E-mail opened“ zuletzt vor 7 Tagen, nicht in der Phase „Interest“",
  ],
  [
    "an event that never was",
    '(has(hcp.beds) ? duration("P1D") : sinceEvent("email.clicked")) < duration("P2D")',
    "with beds 120 and “Link in e-mail clicked” never so far",
    "mit „Beds“ 120 und „Link in e-mail clicked“ noch nie",
  ],
  [
    "touches",
    'touches("sms", "P7D") < 2 && touches("*", "P1W") <= 2',
    "with a touch by SMS once in 7 days (less than 2) and a touch by any channel twice in 7 days (at most 2)",
    "mit Kontakt über „SMS“ einmal in 7 Tagen (weniger als 2) und Kontakt über irgendeinen Kanal zweimal in 7 Tagen (höchstens 2)",
  ],
  [
    "the touchpoint that is due",
    'touchpoint.channel == "email" && touchpoint.content in ["dosing-card"] && !has(touchpoint.purpose)',
    "for a touchpoint with the channel “E-mail”, for a touchpoint with the content “Dosing card”, for a touchpoint without a purpose",
    "bei einem Kontakt mit Kanal „E-mail“, bei einem Kontakt mit Inhalt „Dosing card“, bei einem Kontakt ohne Zweck",
  ],
])("explains %s", (_, when, english, german) => {
  expect(explainRich(when)).toEqual([english, german]);
});

test("what a guard asked for and did not find goes by the words of the document", () => {
  const { document } = portalJourney();
  const text =
    'sinceEvent("email.*") > duration("P1D") && timeInStage("interest") > duration("P1D") && hcp.beds > 1';
  const opened = openGuard(text, createGuardScope(document));
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  const reading = readGuard(opened.value, {
    ...frame,
    findAttribute: () => undefined,
    findLastEvent: () => undefined,
  });
  expect(listMissing(opened.value, reading, getJourneyLabels(document))).toEqual([
    "E-mail opened, Link in e-mail clicked",
    "Interest",
    "Beds",
  ]);
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
