import { expect, test } from "vitest";
import type { LedgerEntry } from "../model/Ledger.js";
import { aside, attribute, consent, event, ledgerOf, persona, retraction } from "../run/testing/journeys.js";
import { createRenderer } from "./createRenderer.js";
import { describeEntry } from "./describeEntry.js";
import { november, portalJourney } from "./testing/portalJourney.js";

const base = { recordedAt: november(3), source: "crm", sequence: 0, actor: "rep" };
const sent = { ...base, kind: "send", id: "s", key: "s", channel: "email", occurredAt: november(3) } as const;
const rich = portalJourney({
  purposes: [{ id: "news", label: "Product news" }],
  channels: [
    { id: "email", label: "E-mail", consent: "required", purposes: ["news"] },
    { id: "sms", label: "SMS", consent: "required" },
  ],
  contents: [{ id: "leaflet", label: "Leaflet" }],
  segments: [{ id: "core", label: "Core targets", target: true }],
  touchpoints: [{ id: "remind", label: "Reminder", stage: "invited", channel: "email", cadence: {} }],
});
const opened = event("email.opened", november(3));
const undone = retraction(opened.id, november(4));

test.each<[LedgerEntry, string, string]>([
  [opened, "E-mail opened", "E-mail opened"],
  [
    event("visit.held", november(3), { payload: { interested: false, minutes: 12.5 } }),
    "Visit held (interested: no, minutes: 12.5)",
    "Visit held (interested: nein, minutes: 12,5)",
  ],
  [
    event("visit.held", november(3), { reason: "colleagueReferred" }),
    "Visit held; reason: A colleague referred them",
    "Visit held; Grund: Auf Empfehlung aus dem Kollegium",
  ],
  [event("webinar.seen", november(3)), "webinar.seen", "webinar.seen"],
  [consent("sms", "granted", november(3)), "Gave consent for SMS", "Einwilligung für SMS erteilt"],
  [
    consent("sms", "granted", november(3), { expiresAt: november(9) }),
    "Gave consent for SMS, until 9 Nov 2026",
    "Einwilligung für SMS erteilt, gültig bis 9. Nov. 2026",
  ],
  [
    aside("report", november(3), { about: "persona", shown: "trailblazer", reason: "changed" }),
    "Persona “Trailblazer” reported as wrong: Was so once, not any more",
    "Persona „Trailblazer“ als falsch gemeldet: War einmal so, jetzt nicht mehr",
  ],
  [
    aside("feedback", november(3), {
      journey: "portal",
      suggestion: "touchpoint:remind",
      answer: "later",
      until: november(9),
    }),
    "Put off until 9 Nov 2026: “Reminder”",
    "Verschoben bis 9. Nov. 2026: „Reminder“",
  ],
  [
    aside("feedback", november(3), {
      journey: "portal",
      suggestion: `request:${opened.id}`,
      answer: "dismissed",
      reason: "alreadyDone",
    }),
    "Dismissed: “E-mail opened” (Done already)",
    "Abgelehnt: „E-mail opened“ (Schon erledigt)",
  ],
  [
    aside("hold", november(3), { journey: "portal", change: "held", reason: "complaint" }),
    "Held back: A complaint is open",
    "Zurückgehalten: Eine Beschwerde ist offen",
  ],
  [
    aside("optIn", november(3), { channel: "email", purpose: "news" }),
    "Would agree to e-mail about “Product news”; counts once the evidence is imported",
    "Würde E-mail zu „Product news“ zustimmen; zählt, sobald der Nachweis importiert ist",
  ],
  [
    aside("export", november(3), { entries: ["a"] }),
    "Written to the file for the CRM: 1 entry",
    "In die Datei für das CRM geschrieben: 1 Eintrag",
  ],
  [
    consent("email", "withdrawn", november(3)),
    "Withdrew consent for E-mail",
    "Einwilligung für E-mail widerrufen",
  ],
  [
    consent("email", "granted", november(3), { purpose: "news" }),
    "Gave consent for E-mail about “Product news”",
    "Einwilligung für E-mail zu „Product news“ erteilt",
  ],
  [
    consent("email", "withdrawn", november(3), { purpose: "news" }),
    "Withdrew consent for E-mail about “Product news”",
    "Einwilligung für E-mail zu „Product news“ widerrufen",
  ],
  [{ ...sent, touchpoint: "remind", content: "leaflet" }, "“Reminder” by e-mail", "„Reminder“ über E-mail"],
  [{ ...sent, journey: "portal", content: "leaflet" }, "“Leaflet” by e-mail", "„Leaflet“ über E-mail"],
  [{ ...sent, journey: "other", touchpoint: "remind" }, "Contacted by e-mail", "Kontakt über E-mail"],
  [sent, "Contacted by e-mail", "Kontakt über E-mail"],
  [
    { ...base, kind: "segment", id: "g", key: "g", segment: "core" },
    "Segment now “Core targets”",
    "Segment jetzt „Core targets“",
  ],
  [
    { ...base, kind: "version", id: "v", key: "v", journey: "portal", version: "3f2a91c0d4", occurredAt: 1 },
    "Moved to version 3f2a91c of the journey",
    "Auf Version 3f2a91c der Journey umgestellt",
  ],
  [attribute("timeZone", "Europe/Madrid"), "Time zone now: Europe/Madrid", "Zeitzone jetzt: Europe/Madrid"],
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
    describeEntry(rich, entry, ledger, createRenderer({ locale, timeZone: "UTC" }));
  expect([say("en"), say("de")]).toEqual([english, german]);
});
