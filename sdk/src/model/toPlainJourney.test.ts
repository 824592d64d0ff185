import { expect, test } from "vitest";
import { openJourney, openJourneyText } from "../migrate/openJourney.js";
import type { JourneyDocument } from "./journeySchema.js";
import { toJourneyText, toPlainJourney } from "./toPlainJourney.js";
import { hashJourney } from "./version.js";

const written = {
  initial: "a",
  title: "Test",
  format: 1,
  stages: [
    { kind: "atomic", label: "A", id: "a", entry: [{ by: 1, kind: "increment", counter: "n" }] },
    { kind: "atomic", label: "B", id: "b", map: { momentThatMatters: false, emotion: 1 } },
  ],
  counters: [{ id: "n", label: "N", max: 5 }],
  transitions: [
    { id: "ab", from: "a", to: "b", after: { workingHour: "email", after: "P1D" } },
    { id: "ba", from: "b", to: "a", event: "x", effects: [] },
  ],
  channels: [{ id: "email", label: "E-mail", consent: "required", hours: [] }],
  events: [{ type: "x", label: "X" }],
  entry: [{ id: "enter", event: "x" }],
  id: "test",
};

function open(value: unknown): JourneyDocument {
  const opened = openJourney(value);
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}

test("a document is saved in the order of the schema, without what only repeats a default", () => {
  const plain = toPlainJourney(open(written));
  expect(Object.keys(plain)).toEqual([
    "format",
    "id",
    "title",
    "counters",
    "channels",
    "events",
    "entry",
    "initial",
    "stages",
    "transitions",
  ]);
  expect(plain.stages).toEqual([
    { id: "a", label: "A", kind: "atomic", entry: [{ kind: "increment", counter: "n" }] },
    { id: "b", label: "B", kind: "atomic", map: { emotion: 1 } },
  ]);
  expect(plain.transitions).toEqual([
    { id: "ab", from: "a", to: "b", after: { workingHour: "email", after: "P1D" } },
    { id: "ba", from: "b", to: "a", event: "x" },
  ]);
});

test("saving and opening again changes nothing, and a changed guard is one changed line", () => {
  const document = open(written);
  const text = toJourneyText(document);
  expect(openJourneyText(text)).toEqual({ ok: true, value: document });
  const guarded = document.transitions.map((transition) => ({ ...transition, when: "consent.email" }));
  const changed = guarded.map((transition) => ({ ...transition, when: "!consent.email" }));
  const before = toJourneyText({ ...document, transitions: guarded }).split("\n");
  const after = toJourneyText({ ...document, transitions: changed }).split("\n");
  expect(after.filter((line, index) => line !== before[index])).toHaveLength(guarded.length);
  expect(after).toHaveLength(before.length);
});

test("the version knows what a document says, not how it is written", () => {
  const { stages, ...rest } = written;
  const rewritten = { stages, facts: "commercial", exits: [], ...rest };
  expect(hashJourney(open(rewritten))).toBe(hashJourney(open(written)));
  expect(hashJourney(open({ ...written, title: "Other" }))).not.toBe(hashJourney(open(written)));
});

test("moving a box, noting something and filing the journey are saved and make no new version", () => {
  const document = open(written);
  const drawn: JourneyDocument = {
    ...document,
    tags: ["Launch"],
    direction: "down",
    layout: [{ stage: "a", x: 10, y: 20, collapsed: true }],
    comments: [
      {
        id: "c",
        on: { kind: "transition", id: "ab" },
        text: "Why so long?",
        author: "Ada",
        at: "2026-01-01T09:00:00Z",
        resolved: false,
      },
    ],
  };
  expect(hashJourney(drawn)).toBe(hashJourney(document));
  expect(openJourneyText(toJourneyText(drawn))).toEqual({ ok: true, value: drawn });
  expect(hashJourney({ ...drawn, outlook: "toBe" })).not.toBe(hashJourney(document));
});
