import { expect, test } from "vitest";
import type { CanvasModel } from "../../model/CanvasModel";
import { legendEntries } from "./legendEntries";
import { papers } from "./Paper";
import { toPosterPage } from "./printPoster";
import { type PosterWords, toPoster } from "./toPoster";

const model: CanvasModel = {
  stages: [
    {
      id: "a",
      label: "<img onerror=alert(1)>",
      kind: "atomic",
      parent: undefined,
      depth: 0,
      phase: 0,
      isTrack: false,
      isDeepHistory: false,
      touchpoints: 0,
      folded: undefined,
    },
  ],
  markers: [],
  ways: [],
};
const wide = { boxes: new Map([["a", { x: 0, y: 0, width: 900, height: 200 }]]), routes: new Map() };
const tall = { boxes: new Map([["a", { x: 0, y: 0, width: 200, height: 900 }]]), routes: new Map() };
const words: PosterWords = {
  title: "Journey & more",
  subtitle: "",
  imprint: "version 0f1e2d3c",
  legend: Object.fromEntries(
    legendEntries.map((entry) => [entry, `means ${entry}`]),
  ) as PosterWords["legend"],
};

test.each(papers)("a poster on %s is one sheet of that size, turned as the drawing wants it", (paper) => {
  const [lying, upright] = [toPoster(model, wide, paper, words), toPoster(model, tall, paper, words)];
  expect(lying.width).toBe(upright.height);
  expect(lying.width).toBeGreaterThan(lying.height);
  // ISO 216: the sides are as 1 to the root of 2.
  expect(lying.width / lying.height).toBeCloseTo(Math.SQRT2, 2);
  expect(toPosterPage(lying)).toContain(`@page{size:${lying.width}mm ${lying.height}mm;margin:0}`);
});

test("it says title, version and what its signs mean, and runs nothing that stands in a name", () => {
  const { svg } = toPoster(model, wide, "A1", words);
  for (const entry of legendEntries) expect(svg).toContain(`means ${entry}<`);
  expect(svg).toContain("Journey &amp; more");
  expect(svg).toContain("version 0f1e2d3c");
  expect(svg).not.toContain("<img");
  expect(svg).not.toMatch(/NaN|undefined|Infinity/);
});

test("a title of 10,000 characters is cut to one line, and so is one without end in Chinese", () => {
  for (const title of ["long ".repeat(2_000), "旅程".repeat(5_000)]) {
    const { svg } = toPoster(model, wide, "A3", { ...words, title });
    expect(svg.length).toBeLessThan(20_000);
    expect(svg).toContain("…</text>");
  }
});

test("what the journey is for is written in up to three lines, whole where it is no longer", () => {
  const subtitle =
    "Accompanies cardiologists from the first visit to the day on which they speak for the therapy, with consent " +
    "asked before each channel and a way back from everywhere: who falls silent is met again by the representative.";
  const listSoft = (svg: string) =>
    [...svg.matchAll(/font-size="4\.46" fill="#4d5b69">([^<]*)</g)].map(([, line]) => line);
  const { svg } = toPoster(model, wide, "A3", { ...words, subtitle });
  expect(listSoft(svg).length).toBeGreaterThan(1);
  expect(listSoft(svg).join(" ")).toBe(subtitle);
  const endless = toPoster(model, wide, "A3", { ...words, subtitle: "word ".repeat(2_000) });
  expect(listSoft(endless.svg)).toHaveLength(3);
  expect(listSoft(endless.svg).at(-1)).toMatch(/…$/);
});
