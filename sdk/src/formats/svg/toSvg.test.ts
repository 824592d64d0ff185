import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { arbitraryJourney } from "../../run/testing/arbitraryJourney.js";
import { journeyOf } from "../../run/testing/journeys.js";
import { readXml, type XmlElement } from "../scxml/readXml.js";
import { drawJourney } from "./drawJourney.js";
import { measureText } from "./measureText.js";
import { toSvg } from "./toSvg.js";

const stage = (id: string, more: object = {}) => ({ id, label: id, kind: "atomic", ...more });

function listElements(element: XmlElement): readonly XmlElement[] {
  return [element, ...element.children.flatMap(listElements)];
}

describe("a picture", () => {
  test("is well-formed, runs nothing and shows every stage and transition, whatever they are called", () => {
    const label = `<img src=x onerror="alert(1)"> & 旅程 \u2028 ${"long ".repeat(30)}`;
    const { document } = journeyOf({
      title: label,
      stages: [
        stage("a", { label }),
        stage("b", { label: "尚未了解该产品的医生群体以及他们的同事们在医院里" }),
      ],
      transitions: [
        { id: "ab", from: "a", to: "b", event: "x", label },
        { id: "ba", from: "b", to: "a", after: "P30D" },
        { id: "aa", from: "a", to: "a", event: "y" },
      ],
    });
    const read = readXml(toSvg(document));
    if (!read.ok) throw new Error(JSON.stringify(read.error));
    const elements = listElements(read.value);
    expect(elements.filter(({ name }) => ["script", "img", "image", "a", "use"].includes(name))).toEqual([]);
    expect(elements.flatMap(({ attributes }) => attributes.get("data-stage") ?? [])).toEqual(["a", "b"]);
    expect(elements.flatMap(({ attributes }) => attributes.get("data-transition") ?? [])).toEqual([
      "ab",
      "ba",
    ]);
    const [title] = elements.filter(({ name }) => name === "title");
    expect(title?.text).toBe(label);
  });

  test("is the same for the same document, with no box on another and every line from its stage to its target", () => {
    fc.assert(
      fc.property(arbitraryJourney, ({ document }) => {
        const { stages, ways, width, height } = drawJourney(document);
        expect(toSvg(document)).toBe(toSvg(structuredClone(document)));
        expect(stages.map(({ stage: { id } }) => id).sort()).toEqual(
          document.stages.map(({ id }) => id).sort(),
        );
        for (const [index, one] of stages.entries()) {
          expect(one.box.x >= 0 && one.box.y >= 0).toBe(true);
          expect(one.box.x + one.box.width <= width && one.box.y + one.box.height <= height).toBe(true);
          for (const other of stages.slice(index + 1)) {
            if (one.stage.parent === other.stage.parent) expect(meet(one.box, other.box)).toBe(false);
          }
        }
        for (const { transition, points } of ways) {
          const from = stages.find(({ stage: { id } }) => id === transition.from);
          const to = stages.find(({ stage: { id } }) => id === transition.to);
          expect(isAtSide(from?.box, points[0])).toBe(true);
          expect(isAtSide(to?.box, points.at(-1))).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });

  test("labels of one gap stand one below the other", () => {
    const transitions = ["x", "y", "z"].map((event, at) => ({ id: `t${at}`, from: "a", to: "b", event }));
    const { ways } = drawJourney(journeyOf({ stages: [stage("a"), stage("b")], transitions }).document);
    const heights = ways.map(({ label }) => label.y).sort((a, b) => a - b);
    expect(Math.min(...heights.slice(1).map((y, at) => y - (heights[at] ?? 0)))).toBeGreaterThanOrEqual(16);
  });

  test("keeps the columns and the order that a document places its stages in", () => {
    const { document } = journeyOf({
      stages: [stage("a"), stage("b"), stage("c")],
      transitions: [
        { id: "ab", from: "a", to: "b", event: "x" },
        { id: "bc", from: "b", to: "c", event: "x" },
      ],
      layout: [
        { stage: "a", x: 500, y: 10 },
        { stage: "b", x: 20, y: 300 },
        { stage: "c", x: 0, y: 0 },
      ],
    });
    const boxOf = new Map(drawJourney(document).stages.map(({ stage: { id }, box }) => [id, box]));
    const [a, b, c] = ["a", "b", "c"].map((id) => boxOf.get(id) ?? { x: 0, y: 0 });
    expect((b?.x ?? 0) < (a?.x ?? 0) && (c?.y ?? 0) < (b?.y ?? 0)).toBe(true);
  });

  test.each([
    ["a chain of 5,000 stages, each with a way back to the first", 5_000],
    ["500 stages with 1,000 transitions", 500],
  ])("%s are drawn", (_, count) => {
    const stages = Array.from({ length: count }, (_, at) => stage(at === 0 ? "a" : `s${at}`));
    const idOf = (at: number) => stages[at % count]?.id ?? "a";
    const transitions = stages.flatMap(({ id }, at) => [
      { id: `on${at}`, from: id, to: idOf(at + 1), event: "x" },
      { id: `back${at}`, from: id, to: at % 2 === 0 ? "a" : idOf(at * 7 + 1), event: "y" },
    ]);
    expect(toSvg(journeyOf({ stages, transitions }).document).length).toBeGreaterThan(100_000);
  });
});

test("wide characters take more room", () => {
  expect(measureText("医生", 12)).toBeGreaterThan(measureText("ii", 12) * 2);
  expect(measureText("e\u0301", 12)).toBe(measureText("e", 12));
});

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function meet(one: Box, other: Box): boolean {
  const overlaps = (start: number, length: number, otherStart: number, otherLength: number) =>
    start < otherStart + otherLength && otherStart < start + length;
  return (
    overlaps(one.x, one.width, other.x, other.width) && overlaps(one.y, one.height, other.y, other.height)
  );
}

function isAtSide(
  box: Box | undefined,
  point: { readonly x: number; readonly y: number } | undefined,
): boolean {
  if (box === undefined || point === undefined) return false;
  const isBeside = point.x === box.x || point.x === box.x + box.width;
  return isBeside && point.y >= box.y && point.y <= box.y + box.height;
}
