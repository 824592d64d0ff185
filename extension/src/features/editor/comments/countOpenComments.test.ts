import type { Comment } from "@waypost/sdk";
import { expect, test } from "vitest";
import { countOpenComments } from "./countOpenComments";

const note = (id: string, on: Comment["on"], resolved = false): Comment => ({
  id,
  on,
  text: "Is this so?",
  author: "Ada",
  at: "2026-11-20T09:00:00Z",
  resolved,
});

test("comments that are settled no longer count, and those of a stage and a way are told apart", () => {
  const comments = [
    note("a", { kind: "stage", id: "x" }),
    note("b", { kind: "stage", id: "x" }),
    note("c", { kind: "stage", id: "y" }, true),
    note("d", { kind: "transition", id: "x" }),
  ];
  expect([...countOpenComments(comments)]).toEqual([
    ["stage:x", 2],
    ["transition:x", 1],
  ]);
  expect(countOpenComments(comments)).toBe(countOpenComments(comments));
});
