import { expect, test } from "vitest";
import { findNextChangeMs, offsetMsAt } from "./offsetMsAt.js";
import { requireZone } from "./testing/requireZone.js";
import type { Zone } from "./Zone.js";
import { zoneDataVersion, zoneLines } from "./zoneData.js";

const dayMs = 86_400_000;
const names = zoneLines.map((line) => line.split("|")[0]?.split(" ") ?? []);
const changes = listChanges();

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

test("every change listed changes the offset", () => {
  for (const [name = ""] of names) {
    const zone = requireZone(name);
    let offsetMs = zone.firstOffsetMs;
    for (const change of zone.changes) {
      expect(change.offsetMs, name).not.toBe(offsetMs);
      offsetMs = change.offsetMs;
    }
  }
});

test("no two changes of a zone stand closer than toUtcMs supposes", () => {
  const close = changes.filter(
    ({ zone, atMs }) => (findNextChangeMs(zone, atMs) ?? Infinity) - atMs < 3 * dayMs,
  );
  expect(close).toEqual([]);
});

test("where a 00:00 is skipped, the skip begins with it, as startOfDayMs supposes", () => {
  const skips = changes
    .map(({ zone, atMs }) => [atMs + offsetMsAt(zone, atMs - 1), atMs + offsetMsAt(zone, atMs)] as const)
    .filter(([firstMs, endMs]) => Math.ceil(firstMs / dayMs) * dayMs < endMs);
  expect(skips.length).toBeGreaterThan(500);
  expect(skips.filter(([firstMs]) => firstMs % dayMs !== 0)).toEqual([]);
});

/** All changes of all histories until 2100. */
function listChanges(): { zone: Zone; atMs: number }[] {
  return names.flatMap(([name = ""]) => {
    const zone = requireZone(name);
    const found: { zone: Zone; atMs: number }[] = [];
    let atMs = findNextChangeMs(zone, 0);
    while (atMs !== undefined && atMs < Date.UTC(2100, 0, 1)) {
      found.push({ zone, atMs });
      atMs = findNextChangeMs(zone, atMs);
    }
    return found;
  });
}
