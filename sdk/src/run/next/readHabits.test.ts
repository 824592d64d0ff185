import { expect, test } from "vitest";
import { attribute, day, event, ledgerOf } from "../testing/journeys.js";
import { touchpointJourney } from "../testing/touchpointJourneys.js";
import { listDigitalChannels, readHabits } from "./readHabits.js";

const hourMs = 3_600_000;
const journey = touchpointJourney({
  channels: [
    { id: "email", label: "E-mail", consent: "required" },
    { id: "portal", label: "Portal", consent: "notRequired" },
    { id: "visit", label: "Visit", consent: "notRequired" },
  ],
  events: [
    { type: "start", label: "Start" },
    { type: "x", label: "X", channel: "visit", loggable: true },
    { type: "email.clicked", label: "Clicked", channel: "email" },
    { type: "email.sent", label: "Sent", channel: "email" },
    { type: "portal.visited", label: "Visited", channel: "portal" },
  ],
  touchpoints: [
    {
      id: "write",
      label: "Write",
      stage: "a",
      channel: "email",
      responses: ["email.clicked", "portal.visited", "x"].map((type) => ({
        event: type,
        probability: 0.1,
        delay: { kind: "fixed", after: "P1D" },
      })),
      cadence: {},
    },
  ],
});
const clicks = [1, 2, 3, 4].map((number) => event("email.clicked", day(number) + 16 * hourMs));
const visits = [5, 6].map((number) => event("portal.visited", day(number) + 7 * hourMs));
const madrid = attribute("timeZone", "Europe/Madrid");
const read = (entries: Parameters<typeof ledgerOf>[0]) => readHabits(journey, ledgerOf(entries), day(30));

test("channels on which reps log are not digital", () => {
  expect(listDigitalChannels(journey.document)).toEqual(["email", "portal"]);
});

test("counts the HCP's responses by channel, and by hours where the HCP is", () => {
  expect(read([madrid, ...clicks, ...visits])).toEqual({
    total: 6,
    channel: { id: "email", count: 4 },
    band: { from: 17, to: 20, count: 4 },
  });
});

test("says no hours where the zone is not known, and nothing of fewer than five responses", () => {
  expect(read([...clicks, ...visits])?.band).toBeUndefined();
  expect(read([madrid, ...clicks])).toBeUndefined();
});

test("counts neither what was sent, nor visits, nor what is older than a year", () => {
  const sent = event("email.sent", day(7));
  const met = event("x", day(8));
  const old = event("email.clicked", day(-400));
  expect(read([madrid, ...clicks, sent, met, old])).toBeUndefined();
});
