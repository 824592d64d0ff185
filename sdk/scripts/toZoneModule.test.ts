import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { toZoneModule } from "./toZoneModule.js";

const committed = readFileSync(new URL("../src/zones/zoneData.ts", import.meta.url), "utf8");

test("the table is what the IANA data of the installed moment-timezone makes, byte by byte [semantics 25]", () => {
  expect(toZoneModule()).toBe(committed);
});

test("the table weighs less than 25 kB gzipped", () => {
  expect(gzipSync(committed).length).toBeLessThan(25_000);
});
