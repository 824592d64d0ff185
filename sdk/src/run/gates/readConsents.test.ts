import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LedgerEntry } from "../../model/Ledger.js";
import { standAt } from "../standAt.js";
import { aside, consent, day, ledgerOf } from "../testing/journeys.js";
import { touchpointJourney } from "../testing/touchpointJourneys.js";
import { readConsents } from "./readConsents.js";

const journey = touchpointJourney();
const read = (entries: readonly LedgerEntry[], now = day(9)) =>
  readConsents(journey.document, ledgerOf(entries), now);
const granted = consent("email", "granted", day(1), { expiresAt: day(20) });

describe("Consent as it stands [semantics 8]", () => {
  test("is never for what nobody knows, and is told for channels that need it only", () => {
    expect(read([])).toMatchObject([
      { channel: "email", purpose: undefined, status: "never", since: undefined },
      { channel: "email", purpose: "launch", status: "never" },
    ]);
  });

  test("says since when, until when and by which entry", () => {
    expect(read([granted])[0]).toMatchObject({
      status: "granted",
      since: day(1),
      until: day(20),
      entry: granted,
    });
    expect(read([granted], day(21))[0]).toMatchObject({ status: "expired", since: day(20), entry: granted });
  });

  test("ends for every purpose when the whole channel is withdrawn", () => {
    const launch = consent("email", "granted", day(2), { purpose: "launch" });
    const withdrawn = consent("email", "withdrawn", day(3));
    expect(read([launch, withdrawn])).toMatchObject([
      { status: "withdrawn", entry: withdrawn },
      { status: "withdrawn", since: day(3) },
    ]);
  });

  test("is pending by the HCP's word, and granted by the evidence alone", () => {
    const said = aside("optIn", day(4), { channel: "email" });
    expect(read([said])[0]).toMatchObject({ status: "never", pending: said });
    expect(read([said, granted])[0]).toMatchObject({ status: "granted", pending: undefined });
    expect(read([said, consent("email", "withdrawn", day(5))])[0]?.pending).toBeUndefined();
  });

  test("is what guards and gates see, whatever the ledger", () => {
    const at = fc.integer({ min: 0, max: 12 }).map((number) => day(number));
    const purpose = fc.constantFrom({}, { purpose: "launch" });
    const change = fc.record({
      at,
      purpose,
      isGrant: fc.boolean(),
      lastsDays: fc.integer({ min: 0, max: 5 }),
    });
    let grants = 0;
    fc.assert(
      fc.property(fc.array(change, { maxLength: 6 }), (changes) => {
        const entries = changes.map((each, sequence) =>
          consent("email", each.isGrant ? "granted" : "withdrawn", each.at, {
            ...each.purpose,
            id: String(sequence),
            key: String(sequence),
            sequence,
            ...(each.isGrant && each.lastsDays > 0 && { expiresAt: each.at + each.lastsDays * 86_400_000 }),
          }),
        );
        const { frame } = standAt(journey, ledgerOf(entries), day(9));
        for (const state of read(entries)) {
          expect(state.status === "granted").toBe(frame.hasConsent(state.channel, state.purpose));
          if (state.status === "granted") grants++;
        }
      }),
    );
    expect(grants).toBeGreaterThan(10);
  });
});
