import { type JourneyDocument, openJourney } from "@waypost/sdk";
import type { Command } from "@waypost/sdk/edit";
import { beforeEach, expect, test } from "vitest";
import type { Studio } from "../store/createStudio";
import {
  addComment,
  findCommentPlace,
  goToComment,
  namePlace,
  removeComment,
  resolveComment,
} from "./changeComments";

const opened = openJourney({
  format: 1,
  id: "j",
  title: "J",
  events: [{ type: "email.sent", label: "Sent" }],
  entry: [{ id: "e", event: "email.sent" }],
  initial: "a",
  stages: [
    { id: "a", label: "Aware", kind: "atomic" },
    { id: "b", label: "Buying", kind: "atomic" },
  ],
  transitions: [{ id: "go", from: "a", to: "b", event: "email.sent" }],
});
if (!opened.ok) throw new Error("opens");

let document: JourneyDocument;
let revealed: unknown[];
let studio: Studio;
beforeEach(() => {
  document = opened.value;
  revealed = [];
  studio = {
    store: { get: () => ({ document }) },
    edit<Args>(_step: unknown, command: Command<Args>, args: Args) {
      const result = command(document, args);
      if (result.ok) document = result.value;
      return result.ok;
    },
    reveal: (...what: unknown[]) => void revealed.push(what),
  } as unknown as Studio;
});

const on = { kind: "transition", id: "go" } as const;
const add = (text: string) =>
  addComment(studio, { on, text, author: "Ada 王", at: Date.UTC(2026, 10, 20, 9) });

test("a comment is kept in the document, signed and dated, and never changes the version's stages", () => {
  expect(add("Too soon? <img onerror=alert(1)>")).toBe(true);
  expect(document.comments).toEqual([
    {
      id: expect.any(String),
      on,
      text: "Too soon? <img onerror=alert(1)>",
      author: "Ada 王",
      at: "2026-11-20T09:00:00.000Z",
      resolved: false,
    },
  ]);
  expect(document.stages).toBe(opened.value.stages);
  expect(add("Another one")).toBe(true);
  expect(new Set(document.comments.map(({ id }) => id)).size).toBe(2);
});

test("it is settled, opened again, and deleted", () => {
  add("Too soon?");
  const find = () => {
    const [comment] = document.comments;
    if (comment === undefined) throw new Error("there is a comment");
    return comment;
  };
  resolveComment(studio, find(), true);
  expect(find().resolved).toBe(true);
  resolveComment(studio, find(), false);
  expect(find().resolved).toBe(false);
  removeComment(studio, find());
  expect(document.comments).toEqual([]);
});

test("one goes from a comment to what it is pinned to, and reads what that is called", () => {
  add("Too soon?");
  const [comment] = document.comments;
  if (comment !== undefined) goToComment(studio, comment);
  expect(revealed).toEqual([[["a", "b"], ["go"]]]);
  expect(namePlace(document, on)).toBe("Aware → Buying");
  expect(namePlace(document, { kind: "stage", id: "b" })).toBe("Buying");
});

test("what is commented on is the one thing that is chosen", () => {
  const place = (stages: readonly string[], ways: readonly string[]) =>
    findCommentPlace({ selection: { stages: new Set(stages), ways: new Set(ways) } });
  expect(place(["a"], [])).toEqual({ kind: "stage", id: "a" });
  expect(place([], ["go"])).toEqual(on);
  expect(place(["a", "b"], [])).toBeUndefined();
  expect(place([], [])).toBeUndefined();
});
