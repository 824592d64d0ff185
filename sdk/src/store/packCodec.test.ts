import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LedgerEntry } from "../model/Ledger.js";
import { fromPack, fromRunsPack, toPack, toRunsPack } from "./packCodec.js";
import { createEntry, createRun } from "./testing/fixtures.js";

const profile = {
  displayName: "Zoë O’Neil 王",
  identifiers: [{ system: "npi", value: "9000000001" }],
} as const;

describe("A pack", () => {
  it("gives back any entries, fields that no version of today knows included", () => {
    const scalar = fc.oneof(fc.string({ unit: "grapheme" }), fc.integer(), fc.boolean());
    const unknownEntry = fc.dictionary(fc.string(), fc.oneof(scalar, fc.dictionary(fc.string(), scalar)));
    fc.assert(
      fc.property(fc.array(unknownEntry), (unknown) => {
        const entries = unknown as unknown as LedgerEntry[];
        expect(fromPack(toPack({ profile, entries }))).toEqual({ profile, entries });
      }),
      { seed: 1, numRuns: 200 },
    );
  });

  it("is much smaller than the same as plain JSON", () => {
    const entries = Array.from({ length: 20 }, (_, index) => createEntry(`key-${index}`));
    expect(toPack({ profile, entries }).length).toBeLessThan(
      JSON.stringify({ profile, entries }).length * 0.7,
    );
  });

  it("gives back runs", () => {
    const runs = [createRun("hcp-1"), createRun("hcp-1", { wakeAt: 5, exit: "optOut" })];
    expect(fromRunsPack(toRunsPack(runs))).toEqual(runs);
  });

  it("of another format is refused", () => {
    const bytes = new TextEncoder().encode(JSON.stringify([9, {}, [], []]));
    expect(() => fromPack(bytes)).toThrow("format 1");
    expect(() => fromRunsPack(bytes)).toThrow("format 1");
  });
});
