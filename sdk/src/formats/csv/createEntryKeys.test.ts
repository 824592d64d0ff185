import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createEntryKeys, digestParts } from "./createEntryKeys.js";

describe("digestParts", () => {
  it("is half a SHA-256 of the parts as JSON", () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.string({ unit: "binary" }), fc.integer(), fc.array(fc.string()))),
        (parts) => {
          const expected = createHash("sha256")
            .update(JSON.stringify(parts), "utf8")
            .digest("hex")
            .slice(0, 32);
          expect(digestParts(parts)).toBe(expected);
        },
      ),
    );
  });

  it("does not take parts for one another", () => {
    expect(digestParts(["a", "bc"])).not.toBe(digestParts(["ab", "c"]));
    expect(digestParts(["1"])).not.toBe(digestParts([1]));
  });
});

describe("createEntryKeys", () => {
  const row = { line: 2, hcp: "H1", givenKey: "", column: "key", content: ["email.opened", 1] };

  it("tells a row from the same row of another HCP and of another kind", () => {
    const events = createEntryKeys("event");
    const texts = [
      events.open(row),
      events.open({ ...row, hcp: "H2" }),
      createEntryKeys("consent").open(row),
    ].map((result) => JSON.stringify(result));
    expect(new Set(texts).size).toBe(3);
    expect(events.open(row)).toEqual({ ok: true, value: "repeated" });
  });

  it("refuses a given key for something else, and knows it for the same", () => {
    const keys = createEntryKeys("event");
    const keyed = { ...row, givenKey: "k1" };
    expect(keys.open(keyed)).toMatchObject({ ok: true, value: { key: "event:k1" } });
    expect(keys.open({ ...keyed, line: 3 })).toEqual({ ok: true, value: "repeated" });
    expect(keys.open({ ...keyed, line: 4, content: ["email.opened", 2] })).toEqual({
      ok: false,
      error: { code: "csv.keyReused", parameters: { column: "key", found: "k1", firstLine: 2 } },
    });
  });
});
