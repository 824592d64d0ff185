import { describe, expect, test } from "vitest";
import { whatNext } from "../run/explain/whatNext.js";
import { attribute, consent, day, event, journeyOf, ledgerOf } from "../run/testing/journeys.js";
import { send, touchpointJourney } from "../run/testing/touchpointJourneys.js";
import { createRenderer } from "./createRenderer.js";
import { describeRefusal } from "./describeRefusal.js";
import { describeWay } from "./describeWay.js";

const en = createRenderer({ locale: "en", timeZone: "UTC" });
const de = createRenderer({ locale: "de", timeZone: "UTC" });

const journey = journeyOf({
  attributes: [
    { id: "beds", label: "Beds", type: "integer", changes: "any" },
    { id: "surgeon", label: "Surgeon", type: "boolean", changes: "never" },
  ],
  stages: [
    { id: "a", label: "Invited", kind: "atomic" },
    { id: "b", label: "Interested", kind: "atomic" },
    { id: "c", label: "Convinced", kind: "atomic" },
  ],
  events: [
    { type: "start", label: "Invited" },
    {
      type: "visit",
      label: "Visit held",
      payload: [{ name: "mood", type: "string", values: ["good", "bad"] }],
    },
    { type: "email.opened", label: "E-mail opened" },
    { type: "email.clicked", label: "Link clicked" },
  ],
  transitions: [
    {
      id: "plain",
      from: "a",
      to: "b",
      label: "Becomes curious",
      event: "visit",
      when: 'event.mood == "good"',
    },
    {
      id: "mail",
      from: "a",
      to: "b",
      event: "email.*",
      when: 'count("email.*", "P7D") >= 4 && consent.email',
    },
    { id: "late", from: "a", to: "c", after: "P9D", when: 'hcp.beds > 9 || persona == "trailblazer"' },
    { id: "rigid", from: "a", to: "c", after: "P10D", when: "hcp.surgeon" },
    { id: "after", from: "a", event: "visit", order: 2 },
  ],
  exits: [{ id: "out", label: "Opted out", when: "!consent.email && hcp.beds > 100" }],
});
const entries = [
  event("start", day(0)),
  event("email.opened", day(1)),
  attribute("beds", 3),
  attribute("surgeon", false),
];

test("a way on is told by what sets it off, where it leads and what it still needs", () => {
  const { ways } = whatNext(journey, ledgerOf(entries), day(2));
  expect(ways.map((way) => describeWay(journey, way, en))).toEqual([
    "On “Visit held”: “Becomes curious”, on to “Interested”. The event decides: “mood”: good.",
    "On “Visit held”: the stage stays as it is.",
    "On “E-mail opened” or “Link clicked”: on to “Interested”. Still missing: 2 more of “E-mail opened” or “Link clicked” within 7 days (those so far count until 9 Sept 2026, 00:00); consent for e-mail.",
    "On 10 Sept 2026, 00:00: on to “Convinced”. Still missing: either “Beds”: more than 9 or persona: Trailblazer.",
    "On 11 Sept 2026, 00:00: on to “Convinced”. Still missing: “Surgeon”: yes, which never changes.",
    "As soon as its conditions hold: the journey ends, “Opted out”. Still missing: “Beds”: more than 100.",
  ]);
  expect(ways.slice(2, 4).map((way) => describeWay(journey, way, de))).toEqual([
    "Bei „E-mail opened“ oder „Link clicked“: weiter zu „Interested“. Es fehlt noch: noch 2-mal „E-mail opened“ oder „Link clicked“ innerhalb von 7 Tagen (was bisher war, zählt bis 9. Sept. 2026, 00:00 Uhr); Einwilligung für E-mail.",
    "Am 10. Sept. 2026, 00:00 Uhr: weiter zu „Convinced“. Es fehlt noch: entweder „Beds“: mehr als 9 oder Persona: Trailblazer.",
  ]);
});

describe("what the gates say [semantics 26]", () => {
  const noon = day(6) + 12 * 3_600_000;
  const ask = (more: Parameters<typeof ledgerOf>[0], at = noon) => {
    const letters = touchpointJourney();
    const [write] = whatNext(letters, ledgerOf([event("start", day(1)), ...more]), at).touchpoints;
    if (write === undefined) throw new Error("nothing is planned");
    return [en, de].map((renderer) => describeRefusal(letters, write.answer, renderer));
  };
  const granted = consent("email", "granted", day(1));

  test("is that a touchpoint may be made", () => {
    expect(ask([granted])).toEqual(["May be made now.", "Jetzt möglich."]);
  });

  test("is why it may not", () => {
    expect(ask([])).toEqual([
      "Not allowed: consent for e-mail was never given.",
      "Nicht erlaubt: Die Einwilligung für E-mail wurde nie erteilt.",
    ]);
    expect(ask([granted, consent("email", "withdrawn", day(3))])[0]).toBe(
      "Not allowed: consent for e-mail was withdrawn on 4 Sept 2026.",
    );
    expect(ask([granted, send("email", day(3)), send("email", day(4))])[0]).toBe(
      "Not now: 2 of at most 2 by e-mail in 7 days; there is room again on 11 Sept 2026, 00:00.",
    );
  });

  test("is until when it has to wait, and what then", () => {
    const evening = noon + 6 * 3_600_000;
    expect(ask([granted], evening)[0]).toBe("Wait: the hours for e-mail begin on 8 Sept 2026, 09:00.");
    const short = consent("email", "granted", day(1), { expiresAt: day(7) });
    expect(ask([short], evening)).toEqual([
      "Wait: the hours for e-mail begin on 8 Sept 2026, 09:00, but by then: Not allowed: consent for e-mail expired on 8 Sept 2026.",
      "Warten: Die Zeiten für E-mail beginnen am 8. Sept. 2026, 09:00 Uhr, doch dann gilt: Nicht erlaubt: Die Einwilligung für E-mail ist am 8. Sept. 2026 abgelaufen.",
    ]);
  });
});
