import { type JourneyDocument, openJourney } from "@waypost/sdk";
import { createRenderer } from "@waypost/sdk/sentences";
import { describe, expect, test } from "vitest";
import { toMarkerId } from "../model/CanvasModel";
import { toComparison } from "./toComparison";
import { toSketch, toUnion } from "./toUnion";

const renderer = createRenderer({ locale: "en", timeZone: "UTC" });
const parts = {
  format: 1,
  id: "test",
  title: "Test",
  channels: [{ id: "email", label: "E-mail", consent: "required" }],
  events: [
    { type: "start", label: "Start" },
    { type: "go", label: "Go" },
  ],
  entry: [{ id: "enter", event: "start" }],
  initial: "phase",
  stages: [
    { id: "phase", label: "Phase", kind: "compound", initial: "a" },
    { id: "a", label: "First", kind: "atomic", parent: "phase" },
    { id: "b", label: "Second", kind: "atomic", parent: "phase" },
  ],
  touchpoints: [
    { id: "write", label: "Write", stage: "a", channel: "email", cadence: { first: "P1D" } },
  ] as object[],
  transitions: [{ id: "ab", from: "a", to: "b", event: "go" }] as object[],
  layout: [
    { stage: "phase", x: 100, y: 100, width: 400, height: 300 },
    { stage: "a", x: 40, y: 60 },
    { stage: "b", x: 40, y: 180 },
  ] as object[],
};

function open(change: Partial<typeof parts> = {}): JourneyDocument {
  const opened = openJourney({ ...parts, ...change });
  if (!opened.ok) throw new Error(JSON.stringify(opened.error));
  return opened.value;
}

const before = open();

describe("What differs between two documents", () => {
  test("is marked where it is seen, and said there by the names that people see", () => {
    const after = open({
      stages: [...parts.stages.slice(0, 2), { id: "c", label: "Third", kind: "atomic", parent: "phase" }],
      touchpoints: [],
      transitions: [{ id: "ac", from: "a", to: "c", event: "go" }],
    });
    const { changes, marks, isSameVersion } = toComparison(before, after, renderer);
    expect(isSameVersion).toBe(false);
    expect([...marks].sort()).toEqual([
      ["stage:a", "changed"],
      ["stage:b", "removed"],
      ["stage:c", "added"],
      ["way:ab", "removed"],
      ["way:ac", "added"],
    ]);
    expect(changes.map(({ name, sentences }) => [name, ...sentences])).toEqual([
      ["First", "Removed: touchpoint “write”."],
      ["First → Second", "Removed: transition “ab”."],
      ["First → Third", "Added: transition “ac”."],
      ["Third", "Added: stage “c”."],
      ["Second", "Removed: stage “b”."],
    ]);
  });

  test("is told last where the canvas does not show it", () => {
    const after = open({ title: "Other", transitions: [{ ...parts.transitions[0], when: "consent.email" }] });
    expect(toComparison(before, after, renderer).changes.map(({ name }) => name)).toEqual([
      "First → Second",
      undefined,
    ]);
  });

  test("is nothing, where boxes stand elsewhere", () => {
    const after = open({ layout: [{ stage: "phase", x: 0, y: 0, width: 400, height: 300 }] });
    expect(toComparison(before, after, renderer)).toEqual({
      changes: [],
      marks: new Map(),
      isSameVersion: true,
    });
  });
});

describe("Both on one canvas", () => {
  test("what is gone is a ghost at its place, in what is around it now", () => {
    const after = open({
      stages: parts.stages.slice(0, 2),
      transitions: [],
      layout: [
        { stage: "phase", x: 700, y: 100, width: 400, height: 300 },
        { stage: "a", x: 40, y: 60 },
      ],
    });
    const { model, placed } = toUnion(before, after, renderer);
    expect(model.stages.map(({ id }) => id)).toEqual(["phase", "a", "b"]);
    expect(model.ways.map(({ id }) => id)).toEqual([toMarkerId(undefined), toMarkerId("phase"), "ab"]);
    expect(placed.get("b")).toMatchObject({ x: 740, y: 280 });
  });

  test("a ghost whose place is taken is to find another one", () => {
    const after = open({
      stages: [...parts.stages.slice(0, 2), { id: "c", label: "Third", kind: "atomic", parent: "phase" }],
      transitions: [],
      layout: [...parts.layout.slice(0, 2), { stage: "c", x: 60, y: 190 }],
    });
    const { placed } = toUnion(before, after, renderer);
    expect(placed.has("b")).toBe(false);
    expect(placed.has("c")).toBe(true);
  });

  test("nothing has a place where the later one was never drawn", () => {
    const sketch = toUnion(before, open({ layout: [] }), renderer);
    expect(sketch.placed.size).toBe(0);
    expect(sketch.direction).toBe("down");
    expect(toSketch(before, renderer).placed.size).toBe(3);
  });
});
