import { describe, expect, it } from "vitest";
import { findDate } from "./instant.js";

describe("a date as text [semantics 25]", () => {
  it.each([
    ["2026-01-31", "date", "2026-01-31T00:00:00.000Z"],
    ["2024-02-29", "date", "2024-02-29T00:00:00.000Z"],
    ["0099-12-31", "date", "0099-12-31T00:00:00.000Z"],
    ["2026-01-31T10:20Z", "instant", "2026-01-31T10:20:00.000Z"],
    ["2026-01-31T10:20:30.5Z", "instant", "2026-01-31T10:20:30.500Z"],
    ["2026-01-31T00:20:30+05:30", "instant", "2026-01-30T18:50:30.000Z"],
    ["2026-01-31T23:00:00-02:00", "instant", "2026-02-01T01:00:00.000Z"],
  ])("%s is a %s at %s", (text, kind, iso) => {
    expect(findDate(text)).toEqual({ kind, atMs: Date.parse(iso) });
  });

  it.each([
    "",
    "2026-02-29",
    "2026-13-01",
    "2026-00-10",
    "2026-1-1",
    "2026-01-31T10:20",
    "2026-01-31T24:00Z",
    "2026-01-31T10:60Z",
    "2026-01-31T10:20+24:00",
    "31.01.2026",
    "yesterday",
  ])("%j is none", (text) => {
    expect(findDate(text)).toBeUndefined();
  });
});
