import { expect, test } from "vitest";
import { openSimulatorAddress, toSimulatorAddress } from "./simulatorAddress";

test.each([
  ["journey:cardiology-portal", undefined],
  ["draft:a&b#c %", "hcp/7&8"],
  ["", undefined],
])("%s with %s comes back as it went", (key, hcp) => {
  expect(openSimulatorAddress(toSimulatorAddress(key, hcp))).toEqual({ key, hcp });
});

test("an address that nobody made opens nothing", () => {
  expect(openSimulatorAddress("#%E0%A4%A&")).toEqual({ key: "", hcp: undefined });
});
