import { expect, test } from "vitest";
import { findZone } from "./findZone.js";
import { findNextChangeMs, offsetMsAt } from "./offsetMsAt.js";
import { requireZone } from "./testing/requireZone.js";
import { zoneLines } from "./zoneData.js";

/** What IANA has since corrected about the past, so that a runtime with older data differs. */
const CORRECTED = [
  // Release 2026a: Moldova has changed with the European Union, an hour later, since 2022.
  "Europe/Chisinau",
  "Europe/Tiraspol",
];
const names = zoneLines.flatMap((line) => line.split("|")[0]?.split(" ") ?? []);
const [fromMs, toMs] = [Date.UTC(2005, 0, 1), Date.UTC(2025, 0, 1)];

test("from 2005 to 2024 the table says what this runtime says of every zone, every month and at each change", () => {
  const known = names.filter(isKnownHere);
  expect(known.length).toBeGreaterThan(500);
  expect(known.filter(differsHere).filter((name) => !CORRECTED.includes(name))).toEqual([]);
});

test("every zone that this runtime lists is in the table", () => {
  const listed = Intl.supportedValuesOf("timeZone");
  expect(listed.length).toBeGreaterThan(400);
  expect(listed.filter((name) => findZone(name) === undefined)).toEqual([]);
});

function differsHere(name: string): boolean {
  const zone = requireZone(name);
  const format = new Intl.DateTimeFormat("en-US", { timeZone: name, timeZoneName: "longOffset" });
  return listInstants(name).some((utcMs) => readOffsetMs(format.format(utcMs)) !== offsetMsAt(zone, utcMs));
}

function listInstants(name: string): number[] {
  const instants = Array.from({ length: 20 * 12 }, (_, month) => Date.UTC(2005, month, 1));
  let changeMs = findNextChangeMs(requireZone(name), fromMs);
  while (changeMs !== undefined && changeMs < toMs) {
    instants.push(changeMs - 1, changeMs);
    changeMs = findNextChangeMs(requireZone(name), changeMs);
  }
  return instants;
}

/** Of `1/1/2005, GMT-03:30`; GMT alone is no offset. */
function readOffsetMs(text: string): number {
  const [, sign, hours, minutes] = /GMT(?:([+-])(\d\d):(\d\d))?$/.exec(text) ?? [];
  return (sign === "-" ? -1 : 1) * (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
}

function isKnownHere(name: string): boolean {
  try {
    return new Intl.DateTimeFormat("en-US", { timeZone: name }) !== undefined;
  } catch (error) {
    if (error instanceof RangeError) return false;
    throw error;
  }
}
