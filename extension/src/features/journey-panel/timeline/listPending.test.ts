import type { LedgerEntry } from "@waypost/sdk";
import { expect, test } from "vitest";
import { createConsent, createEvent, createRetraction } from "../testing/smallJourney";
import { listPending } from "./listPending";

const own = { source: "panel" };

test("is what the panel recorded, less what was taken back or handed over", () => {
  const visit = createEvent("visit", 1, own);
  const optOut = createConsent("optOut", 2, { ...own, change: "withdrawn" });
  const taken = createEvent("taken", 3, own);
  const handed = createEvent("handed", 4, own);
  const exported = {
    ...handed,
    kind: "export",
    id: "e",
    key: "e",
    entries: ["handed"],
  } as never as LedgerEntry;
  const entries = [
    visit,
    optOut,
    taken,
    handed,
    createEvent("crm", 5),
    createRetraction("r", "taken", 6),
    exported,
  ];
  expect([...listPending(entries)]).toEqual(["visit", "optOut"]);
});
