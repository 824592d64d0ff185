import { expect, test } from "vitest";
import type { RecordReading } from "../../../hosts/PageReading";
import { createConsent, createEvent } from "../testing/smallJourney";
import { listDataAges } from "./listDataAges";
import { listMismatches } from "./listMismatches";

test("says of each source how much came and when last, the newest first", () => {
  const entries = [createEvent("a", 1), createConsent("b", 5), createEvent("c", 3, { source: "panel" })];
  expect(listDataAges(entries)).toEqual([
    { source: "crm", count: 2, lastAt: 5 },
    { source: "panel", count: 1, lastAt: 3 },
  ]);
});

test("finds what the page shows and the person does not carry", () => {
  const identifiers = [
    { system: "npi", value: "9000000007" },
    { system: "email", value: " A@b.example" },
  ] as const;
  const reading = { kind: "record", identifiers } as unknown as RecordReading;
  expect(listMismatches(reading, [{ system: "email", value: "a@b.example" }])).toEqual([identifiers[0]]);
  expect(listMismatches(null, [])).toEqual([]);
});
