import { expect, test } from "vitest";
import type { LedgerEntry } from "../model/Ledger.js";
import { attribute, consent, event, ledgerOf, persona, retraction } from "../run/testing/journeys.js";
import { createRenderer } from "./createRenderer.js";
import { describeEntry } from "./describeEntry.js";
import { november, portalJourney } from "./testing/portalJourney.js";

const opened = event("email.opened", november(3));
const undone = retraction(opened.id, november(4));

test.each<[LedgerEntry, string, string]>([
  [opened, "E-mail opened", "E-mail opened"],
  [
    event("visit.held", november(3), { payload: { interested: false, minutes: 12.5 } }),
    "Visit held (interested: no, minutes: 12.5)",
    "Visit held (interested: nein, minutes: 12,5)",
  ],
  [event("webinar.seen", november(3)), "webinar.seen", "webinar.seen"],
  [consent("sms", "granted", november(3)), "Gave consent for SMS", "Einwilligung für SMS erteilt"],
  [
    consent("sms", "granted", november(3), { expiresAt: november(9) }),
    "Gave consent for SMS, until 9 Nov 2026",
    "Einwilligung für SMS erteilt, gültig bis 9. Nov. 2026",
  ],
  [
    consent("email", "withdrawn", november(3)),
    "Withdrew consent for E-mail",
    "Einwilligung für E-mail widerrufen",
  ],
  [attribute("digitalAffinity", 0.4), "Digital affinity now: 0.4", "Digital affinity jetzt: 0,4"],
  [
    attribute("licensed", "2015-06-01"),
    "Licensed since now: 1 Jun 2015",
    "Licensed since jetzt: 1. Juni 2015",
  ],
  [attribute("licensed", "long ago"), "Licensed since now: long ago", "Licensed since jetzt: long ago"],
  [attribute("hospital", true), "Works in a hospital now: yes", "Works in a hospital jetzt: ja"],
  [persona("early"), "Persona now “Early adopter”", "Persona jetzt „Early adopter“"],
  [undone, "Undone: E-mail opened", "Rückgängig gemacht: E-mail opened"],
  [retraction("elsewhere", november(4)), "An entry was undone", "Ein Eintrag wurde rückgängig gemacht"],
  [retraction(undone.id, november(5)), "An entry was undone", "Ein Eintrag wurde rückgängig gemacht"],
])("%#: a line of the timeline", (entry, english, german) => {
  const ledger = ledgerOf([opened, undone]);
  const say = (locale: "en" | "de") =>
    describeEntry(portalJourney(), entry, ledger, createRenderer({ locale, timeZone: "UTC" }));
  expect([say("en"), say("de")]).toEqual([english, german]);
});
