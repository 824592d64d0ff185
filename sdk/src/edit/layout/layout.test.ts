import { describe, expect, test } from "vitest";
import { hashJourney } from "../../model/version.js";
import type { Draft } from "../EditIssue.js";
import { requireOk, smallDraft } from "../testing/smallDraft.js";
import { alignStages, distributeStages, findBoxes } from "./alignStages.js";
import { findSnap } from "./findSnap.js";
import { moveStages, setCollapsed, setDirection } from "./moveStages.js";

const draft = smallDraft();
const seen = (document: Draft, stage: string) => findBoxes(document, [stage]).get(stage);

test("moving, folding and turning change the drawing and nothing that a run reads", () => {
  const moved = requireOk(moveStages(draft, { places: [{ stage: "trial", x: 1, y: 2 }] }));
  const folded = requireOk(setCollapsed(moved, { stages: ["aware"], collapsed: true }));
  const turned = requireOk(setDirection(folded, { direction: "down" }));
  expect(turned.layout[0]).toMatchObject({ stage: "aware", collapsed: true, width: 480 });
  expect(turned.layout[1]).toBe(draft.layout[1]);
  expect(turned.stages).toBe(draft.stages);
  expect(hashJourney(turned)).toBe(hashJourney(draft));
  expect(moveStages(draft, { places: [{ stage: "gone", x: 0, y: 0 }] }).ok).toBe(false);
});

describe("aligning", () => {
  test("puts stages on one line as they are seen, whatever is around them", () => {
    const aligned = requireOk(alignStages(draft, { stages: ["told", "trial"], edge: "top" }));
    expect(seen(aligned, "trial")?.y).toBe(seen(aligned, "told")?.y);
    const right = requireOk(alignStages(draft, { stages: ["aware", "trial"], edge: "right" }));
    expect(seen(right, "aware")).toMatchObject({ x: 320, width: 480 });
  });

  test("needs two, and distributing three; the outer ones stay", () => {
    expect(alignStages(draft, { stages: ["trial"], edge: "left" }).ok).toBe(false);
    const uneven = requireOk(moveStages(draft, { places: [{ stage: "adopted", x: 700, y: 104 }] }));
    const stages = ["trial", "adopted", "left"];
    const even = requireOk(distributeStages(uneven, { stages, axis: "horizontal" }));
    expect(stages.map((stage) => seen(even, stage)?.x)).toEqual([620, 880, 1_140]);
    expect(distributeStages(draft, { stages: ["trial", "left"], axis: "vertical" }).ok).toBe(false);
  });
});

describe("snapping", () => {
  const other = { x: 100, y: 100, width: 180, height: 72 };
  const near = { x: 103, y: 300, width: 180, height: 72 };

  test("finds the nearest edge along each axis, and the line to show", () => {
    expect(findSnap(near, [other], { within: 5 })).toEqual({
      by: { x: -3, y: 0 },
      lines: [
        { axis: "vertical", at: 100, from: 100, to: 372 },
        { axis: "vertical", at: 190, from: 100, to: 372 },
        { axis: "vertical", at: 280, from: 100, to: 372 },
      ],
    });
  });

  test("goes to the grid where no line is near, and nowhere where there is none", () => {
    expect(findSnap(near, [], { within: 5, grid: 8 }).by).toEqual({ x: 1, y: 4 });
    expect(findSnap(near, [], { within: 5 }).by).toEqual({ x: 0, y: 0 });
  });
});
