import { expect, test } from "vitest";
import { createPortalJourney } from "../testing/portalJourney";
import { drawOutline } from "./drawOutline";

test("a journey that was never laid out is drawn phase beside phase, stages on their phases", () => {
  const boxes = drawOutline(createPortalJourney());
  expect(boxes.filter(({ isContainer }) => isContainer)).toHaveLength(1);
  expect(boxes.filter(({ isContainer }) => !isContainer).map(({ phase }) => phase)).toEqual([0, 0, 1, 2]);
  expect(boxes.every(({ width, height }) => width > 0 && height > 0)).toBe(true);
});

test("one that was is drawn as it stands, without what is folded away", () => {
  const layout = [
    { stage: "invitation", x: 100, y: 50, width: 300, height: 200 },
    { stage: "emailed", x: 20, y: 60 },
    { stage: "interest", x: 500, y: 50 },
  ];
  expect(drawOutline(createPortalJourney({ layout }))).toEqual([
    { x: 100, y: 50, width: 300, height: 200, phase: 0, isContainer: true },
    { x: 120, y: 110, width: 128, height: 44, phase: 0, isContainer: false },
    { x: 500, y: 50, width: 128, height: 44, phase: 1, isContainer: false },
  ]);
  const folded = layout.map((place) => ({ ...place, collapsed: place.stage === "invitation" }));
  expect(drawOutline(createPortalJourney({ layout: folded }))).toHaveLength(2);
});
