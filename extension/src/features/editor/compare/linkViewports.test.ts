import type { Viewport } from "@xyflow/react";
import fc from "fast-check";
import { expect, test } from "vitest";
import { follow, showBox } from "./linkViewports";

const viewport: fc.Arbitrary<Viewport> = fc.record({
  x: fc.integer({ min: -5_000, max: 5_000 }),
  y: fc.integer({ min: -5_000, max: 5_000 }),
  zoom: fc.constantFrom(0.1, 0.5, 1, 2),
});

test("what one canvas shows in a point of the window stays beside what the other shows there", () => {
  fc.assert(
    fc.property(viewport, viewport, viewport, (other, from, to) => {
      const followed = follow(other, from, to);
      // A point of the drawing where both coincided on the window before coincides after.
      const window = { x: 320, y: 200 };
      const toDrawing = (of: Viewport) => ({
        x: (window.x - of.x) / of.zoom,
        y: (window.y - of.y) / of.zoom,
      });
      const toWindow = (of: Viewport, at: { x: number; y: number }) => ({
        x: at.x * of.zoom + of.x,
        y: at.y * of.zoom + of.y,
      });
      const [mine, its] = [toWindow(to, toDrawing(from)), toWindow(followed, toDrawing(other))];
      expect(its.x).toBeCloseTo(mine.x, 6);
      expect(its.y).toBeCloseTo(mine.y, 6);
    }),
  );
});

test("a box is shown in the middle, near enough to read", () => {
  const box = { x: 100, y: 40, width: 200, height: 60 };
  const shown = showBox(box, { width: 800, height: 600 }, 0.1);
  expect(shown.zoom).toBe(0.7);
  expect(200 * shown.zoom + shown.x).toBeCloseTo(400);
  expect(70 * shown.zoom + shown.y).toBeCloseTo(300);
});
