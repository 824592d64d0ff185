import { type JourneyDocument, openJourney } from "@waypost/sdk";
import type { SnapLine } from "@waypost/sdk/edit";
import { expect, test } from "vitest";
import type { Studio } from "../store/createStudio";
import { createSnapping } from "./createSnapping";

const opened = openJourney({
  format: 1,
  id: "j",
  title: "J",
  events: [{ type: "email.sent", label: "Sent" }],
  entry: [{ id: "e", event: "email.sent" }],
  initial: "phase",
  stages: [
    { id: "phase", label: "Phase", kind: "compound", initial: "a" },
    { id: "a", label: "A", kind: "atomic", parent: "phase" },
    { id: "b", label: "B", kind: "atomic", parent: "phase" },
    { id: "far", label: "Far", kind: "atomic" },
  ],
  transitions: [],
});
if (!opened.ok) throw new Error("opens");
const document: JourneyDocument = opened.value;

function start() {
  const size = { width: 128, height: 44 };
  const boxes = new Map([
    ["phase", { x: 100, y: 100, width: 400, height: 400 }],
    ["a", { x: 140, y: 160, ...size }],
    ["b", { x: 300, y: 300, ...size }],
    ["far", { x: 141, y: 700, ...size }],
  ]);
  const stages = document.stages.map(({ id, parent }) => ({ id, parent }));
  const studio = { store: { get: () => ({ geometry: { boxes }, model: { stages }, document }) } };
  let lines: readonly SnapLine[] = [];
  const snapping = createSnapping(studio as unknown as Pick<Studio, "store">, (next) => {
    lines = next;
  });
  const drag = (id: string, x: number, y: number, dragging = true) =>
    snapping.adjust([{ id, type: "position", position: { x, y }, dragging }], 1)[0];
  return { snapping, drag, lines: () => lines };
}

test("a stage near the line of one beside it is drawn to it, and the line is told", () => {
  const { drag, lines } = start();
  expect(drag("b", 43, 200)).toMatchObject({ position: { x: 40, y: 200 } });
  expect(lines()).toContainEqual(expect.objectContaining({ axis: "vertical", at: 140 }));
});

test("what stands in another container, or too far away, draws nothing", () => {
  const { drag, lines } = start();
  expect(drag("b", 60, 200)).toMatchObject({ position: { x: 60, y: 200 } });
  expect(lines()).toEqual([]);
});

test("let go, it stays where it was seen last, until the drag is over", () => {
  const { drag, snapping } = start();
  drag("b", 43, 200);
  expect(drag("b", 43, 200, false)).toMatchObject({ position: { x: 40, y: 200 } });
  expect(snapping.findLanded("b")).toEqual({ x: 40, y: 200 });
  snapping.end();
  expect(snapping.findLanded("b")).toBeUndefined();
  expect(drag("b", 43, 200, false)).toMatchObject({ position: { x: 43, y: 200 } });
});

test("several dragged together keep their distances", () => {
  const { snapping } = start();
  const both = ["a", "b"].map((id) => ({
    id,
    type: "position" as const,
    position: { x: 43, y: 61 },
    dragging: true,
  }));
  expect(snapping.adjust(both, 1)).toEqual(both);
});
