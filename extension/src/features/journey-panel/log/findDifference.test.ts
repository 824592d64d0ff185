import { expect, test } from "vitest";
import { createRun, createView } from "../testing/smallJourney";
import { findDifference } from "./findDifference";

const before = createRun({ stage: "invited", since: 10 });

test("a run that stands where it stood has not moved", () => {
  expect(findDifference(before, createView(createRun({ stage: "invited", since: 10 })))).toBeUndefined();
});

test("another stage is a difference, and so is the same one entered anew", () => {
  const moved = createView(createRun({ stage: "regular", since: 20 }));
  const again = createView(createRun({ stage: "invited", since: 20 }));
  expect(findDifference(before, moved)).toMatchObject({ kind: "stage", label: "Regular use" });
  expect(findDifference(before, again)).toMatchObject({ kind: "stage", label: "Invited" });
});

test("an ending is told by its exit", () => {
  const ended = createView(createRun({ ...before, status: "exited", exit: "left" }));
  expect(findDifference(before, ended)).toEqual({ journey: "portal", kind: "exit", label: "Left practice" });
});
