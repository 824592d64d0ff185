import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { LedgerEntry } from "../model/Ledger.js";
import { arbitraryLedger } from "../run/testing/arbitraryLedger.js";
import { consent, day, event, persona, retraction } from "../run/testing/journeys.js";
import { openLedgerEntry } from "./openLedgerEntry.js";

const sound = event("email.opened", day(1), { payload: { length: 2, topic: "safety", again: true } });

function faultsOf(input: unknown): readonly string[] {
  const opened = openLedgerEntry(input);
  return opened.ok ? [] : opened.error.map(({ code, path }) => `${path.join(".")}: ${code}`);
}

describe("an entry from outside", () => {
  test("opens as it is, whatever it tells of", () => {
    const others: readonly LedgerEntry[] = [
      consent("email", "granted", undefined, { expiresAt: day(9), purpose: "news" }),
      persona("traditional"),
      retraction("a", day(2)),
      { ...sound, reason: "hcpAsked" },
    ];
    for (const entry of [sound, ...others])
      expect(openLedgerEntry(entry)).toEqual({ ok: true, value: entry });
  });

  test("that a fold can take opens, whichever it is", () => {
    fc.assert(
      fc.property(arbitraryLedger, ({ entries }) => {
        for (const entry of entries) {
          const written: unknown = JSON.parse(JSON.stringify(entry));
          expect(openLedgerEntry(written)).toEqual({ ok: true, value: written });
        }
      }),
    );
  });

  test("is refused with its place where it has another form", () => {
    expect(faultsOf({ ...sound, kind: "gossip" })).toEqual(["kind: open.type"]);
    expect(faultsOf({ ...sound, occurredAt: undefined })).toEqual(["occurredAt: open.missing"]);
    expect(faultsOf({ ...sound, occurredAt: "2026-11-01" })).toEqual(["occurredAt: open.type"]);
    expect(faultsOf({ ...sound, occurredAt: 8.64e15 + 2 })).toEqual(["occurredAt: open.form"]);
    expect(faultsOf({ ...sound, type: "Opened E-mail", more: 1 })).toEqual([
      "type: open.form",
      "more: open.unknownKey",
    ]);
    expect(faultsOf({ ...sound, reason: "because of a patient" })).toEqual(["reason: open.type"]);
    expect(faultsOf({ ...sound, key: "" })).toEqual(["key: open.form"]);
    expect(faultsOf({ ...sound, key: "\ud800" })).toEqual(["key: open.form"]);
    expect(faultsOf({ ...sound, payload: { length: Number.NaN } })).toEqual(["payload.length: open.type"]);
    expect(faultsOf({ ...sound, payload: { nested: {} } })).toEqual(["payload.nested: open.type"]);
  });

  test("is refused without being walked where it is too large, and pollutes nothing", () => {
    const fields = Object.fromEntries(Array.from({ length: 100_000 }, (_none, index) => [`f${index}`, 1]));
    expect(faultsOf({ ...sound, payload: fields })).toEqual(["payload: open.form"]);
    const hostile: unknown = JSON.parse(
      '{"kind":"event","__proto__":{"polluted":true},"payload":{"__proto__":{"polluted":true}}}',
    );
    expect(faultsOf(hostile).length).toBeGreaterThan(0);
    expect("polluted" in {}).toBe(false);
  });

  test("is never a throw, whatever it is", () => {
    fc.assert(
      fc.property(fc.anything(), (anything) => {
        expect(openLedgerEntry(anything).ok).toBe(false);
      }),
    );
  });
});
