import { describe, expect, it } from "vitest";
import { findZone } from "./findZone.js";
import { findNextChangeMs, offsetMsAt } from "./offsetMsAt.js";

const hourMs = 3_600_000;

describe("findZone", () => {
  it("knows zones, links to them, fixed offsets and UTC", () => {
    for (const name of ["Europe/Berlin", "Asia/Calcutta", "Europe/Kyiv", "US/Pacific", "Etc/GMT+5", "UTC"]) {
      expect(findZone(name)?.name).toBe(name);
    }
  });

  it("knows no other name, nor one in other letters", () => {
    for (const name of [
      "",
      " ",
      "europe/berlin",
      "Europe/Berlin ",
      "Mars/Olympus",
      "constructor",
      "|",
      "0",
    ]) {
      expect(findZone(name)).toBeUndefined();
    }
  });

  it("gives the same zone again", () => {
    expect(findZone("Asia/Tokyo")).toBe(findZone("Asia/Tokyo"));
  });

  it("gives UTC and the Etc zones their one offset, with the sign of POSIX", () => {
    const [utc, west] = [findZone("UTC"), findZone("Etc/GMT+5")];
    if (utc === undefined || west === undefined) throw new Error("both are in the table");
    expect([offsetMsAt(utc, 0), offsetMsAt(west, 0)]).toEqual([0, -5 * hourMs]);
    expect([findNextChangeMs(utc, 0), findNextChangeMs(west, 0)]).toEqual([undefined, undefined]);
  });
});
