import { expect, test } from "vitest";
import { findNextChangeMs } from "./offsetMsAt.js";
import { requireZone } from "./testing/requireZone.js";
import { zoneDataVersion, zoneLines } from "./zoneData.js";

const dayMs = 86_400_000;
const names = zoneLines.map((line) => line.split("|")[0]?.split(" ") ?? []);

test("the table names the release that it was made of, and no zone twice", () => {
  expect(zoneDataVersion).toMatch(/^20\d\d[a-z]$/);
  expect(names.flat().length).toBeGreaterThan(590);
  expect(new Set(names.flat()).size).toBe(names.flat().length);
});

test("only Gaza and Hebron, which follow the moon, stop changing where the data ends", () => {
  const ending = names.flat().filter((name) => {
    const zone = requireZone(name);
    return zone.yearly.length === 0 && (zone.changes.at(-1)?.atMs ?? 0) >= Date.UTC(2027, 0, 1);
  });
  expect(ending).toEqual(["Asia/Gaza", "Asia/Hebron"]);
});

test("no two changes of a zone stand closer than toUtcMs supposes, and every one changes its offset", () => {
  for (const [name = ""] of names) {
    const zone = requireZone(name);
    let offsetMs = zone.firstOffsetMs;
    for (const change of zone.changes) {
      expect(change.offsetMs, name).not.toBe(offsetMs);
      offsetMs = change.offsetMs;
    }
    for (let atMs = findNextChangeMs(zone, 0); atMs !== undefined && atMs < Date.UTC(2100, 0, 1); ) {
      const nextMs = findNextChangeMs(zone, atMs);
      if (nextMs !== undefined && nextMs - atMs < 3 * dayMs) expect.unreachable(`${name} at ${atMs}`);
      atMs = nextMs;
    }
  }
});
