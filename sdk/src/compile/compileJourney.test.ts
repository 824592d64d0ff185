import { expect, test } from "vitest";
import { hashJourney } from "../model/version.js";
import { journeyOf } from "../run/testing/journeys.js";
import { compileJourney } from "./compileJourney.js";

const { document } = journeyOf({
  initial: "a",
  stages: [{ id: "a", kind: "atomic", label: "A" }],
  transitions: [],
});

test("a journey carries the version of its document", () => {
  const compiled = compileJourney(document);
  expect(compiled.ok && compiled.value.version).toBe(hashJourney(document));
});

test("a version kept with the document is taken as it is, not computed again", () => {
  const compiled = compileJourney(document, { version: "kept" });
  expect(compiled.ok && compiled.value.version).toBe("kept");
});
