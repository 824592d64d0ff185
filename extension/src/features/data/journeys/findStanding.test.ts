import { expect, test } from "vitest";
import { describeStanding, findStanding } from "./findStanding";

const summary = {
  journey: "portal",
  title: "Portal",
  version: "b".repeat(64),
  phases: 1,
  stages: 1,
  transitions: 0,
};
const other = { journey: "other", title: "Other", version: summary.version, publishedAt: 0 };
const current = {
  journey: "portal",
  title: "Portal",
  version: "a".repeat(64),
  publishedAt: 1_767_225_600_000,
};

test("a journey nobody published before is new, whatever else is", () => {
  expect(findStanding(summary, [other])).toEqual({ kind: "new" });
});

test("the version that is published already is recognised", () => {
  expect(findStanding({ ...summary, version: current.version }, [other, current])).toEqual({
    kind: "unchanged",
  });
});

test("another version is told with the one it replaces, and that nobody is moved", () => {
  const standing = findStanding(summary, [other, current]);
  expect(standing).toEqual({ kind: "replaces", current });
  expect(describeStanding(standing)).toMatch(/Version aaaaaaaa of .*202[56].*stays in it/);
});
