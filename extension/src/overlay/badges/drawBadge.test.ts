import { readFileSync } from "node:fs";
import { describe, expect, test, vi } from "vitest";
import type { Badge } from "../../messaging/journeyMessages";
import { drawBadge, tintShare } from "./drawBadge";
import type { Palette } from "./Palette";

const palette: Palette = {
  surface: "surface",
  ink: "ink",
  inkSoft: "ink-soft",
  line: "line",
  phases: ["p1", "p2", "p3", "p4", "p5", "p6", "p7"],
};
const stage = (label: string, phase = 1, ended = false): Badge => ({
  kind: "stage",
  label,
  phase,
  phaseCount: 7,
  ended,
});
const letterPx = 6;

/** A context that writes every letter six px wide and tells what was drawn. */
function draw(
  badge: Badge,
  width = 126,
): { text?: string; ink?: string; pillPx: number; edge: string; outline?: string; font: string } {
  let text: string | undefined;
  let ink: string | undefined;
  let pillPx = 0;
  let outline: string | undefined;
  const edges: string[] = [];
  class Path2DStub {
    constructor(readonly d: string) {}
  }
  vi.stubGlobal("Path2D", Path2DStub);
  const context = {
    font: "",
    fillStyle: "",
    strokeStyle: "",
    measureText: (value: string) => ({ width: Array.from(value).length * letterPx }),
    fillText(value: string) {
      text = value;
      ink = context.fillStyle;
    },
    roundRect(_x: number, _y: number, w: number) {
      pillPx = w + 1;
    },
    fill(path?: Path2DStub) {
      if (path !== undefined) outline = `filled ${context.fillStyle} ${path.d}`;
    },
    stroke(path?: Path2DStub) {
      if (path === undefined) edges.push(context.strokeStyle);
      else outline = `line ${context.strokeStyle} ${path.d}`;
    },
  };
  const silent = new Proxy(context, { get: (target, key) => Reflect.get(target, key) ?? (() => undefined) });
  drawBadge(silent as unknown as CanvasRenderingContext2D, badge, palette, {
    width,
    height: 20,
    pixelRatio: 1,
  });
  vi.unstubAllGlobals();
  return {
    pillPx,
    font: context.font,
    edge: edges.join(),
    ...(text && { text }),
    ...(ink && { ink }),
    ...(outline && { outline }),
  };
}

describe("a badge", () => {
  test("tells its phase by shape and by colour", () => {
    const drawn = [0, 1, 2, 3, 4, 5, 6].map((phase) => draw(stage("Stage", phase)).outline ?? "");
    expect(new Set(drawn.map((outline) => outline.split(" ")[1])).size).toBe(7);
    expect(new Set(drawn.map((outline) => outline.split(" ").slice(2).join())).size).toBe(7);
    expect(draw(stage("Stage", 6)).text).toBe("Stage");
  });

  test("past the seventh phase keeps the seventh's look", () => {
    expect(draw(stage("Stage", 9)).outline).toBe(draw(stage("Stage", 6)).outline);
  });

  test("of a journey that ended is only outlined", () => {
    expect(draw(stage("Stage", 1, true))).toMatchObject({ ink: "ink-soft", edge: "line" });
    expect(draw(stage("Stage", 1, true)).outline).toMatch(/^line p2 /);
    expect(draw(stage("Stage", 1)).outline).toMatch(/^filled p2 /);
  });

  test("says what it does not know in words of its own, without a phase's mark", () => {
    const phaseMarks = [0, 1, 2, 3, 4, 5, 6].map((phase) =>
      draw(stage("Stage", phase)).outline?.split(" ").slice(2).join(),
    );
    expect(draw({ kind: "unknown" })).toMatchObject({ text: "?", ink: "ink-soft", edge: "line", pillPx: 22 });
    expect(draw({ kind: "not-entered" })).toMatchObject({ text: "No journey", ink: "ink-soft" });
    expect(draw({ kind: "unknown" })).not.toHaveProperty("outline");
    expect(phaseMarks).not.toContain(draw({ kind: "not-entered" }).outline?.split(" ").slice(2).join());
  });

  test("is written in fonts that no page can serve, letter by letter", () => {
    expect(draw(stage("Stage")).font).toMatch(/^500 12px system-ui, sans-serif$/);
  });

  test("is as wide as its words need, and no wider than its box", () => {
    expect(draw(stage("Short")).pillPx).toBeLessThan(draw(stage("Much longer")).pillPx);
    for (const length of [1, 10, 20, 50])
      expect(draw(stage("x".repeat(length))).pillPx).toBeLessThanOrEqual(126);
  });

  test("shortens what does not fit, by whole letters", () => {
    expect(draw(stage("Subscription of everything")).text).toMatch(/^Subscription.*…$/);
    expect(draw(stage("𝒜".repeat(30))).text).toMatch(/^(𝒜)+…$/u);
  });

  test("is its mark alone where there is no room for words", () => {
    for (const badge of [stage("Subscription"), { kind: "not-entered" } as const]) {
      const { text, pillPx, outline } = draw(badge, 28);
      expect({ text, hasMark: outline !== undefined }).toEqual({ text: undefined, hasMark: true });
      expect(pillPx).toBeLessThanOrEqual(28);
    }
    expect(draw({ kind: "unknown" }, 28).text).toBe("?");
  });
});

describe("contrast", () => {
  const [lightPart = "", darkPart = ""] = readFileSync(
    new URL("../../ui/tokens.css", import.meta.url),
    "utf8",
  ).split("@media (prefers-color-scheme: dark)");
  const readColours = (part: string) =>
    new Map(
      Array.from(part.matchAll(/--([\w-]+): #([0-9a-f]{6});/g), ([, name = "", hex = ""]) => [
        name,
        [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)),
      ]),
    );
  const light = readColours(lightPart);
  const themes = { light, dark: new Map([...light, ...readColours(darkPart)]) };
  /** Relative luminance and contrast as WCAG 2.2 defines them. */
  const luminance = (channels: readonly number[]) => {
    const [r = 0, g = 0, b = 0] = channels.map((channel) =>
      channel / 255 <= 0.04045 ? channel / 255 / 12.92 : ((channel / 255 + 0.055) / 1.055) ** 2.4,
    );
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const contrast = (a: readonly number[], b: readonly number[]) => {
    const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
    return (high + 0.05) / (low + 0.05);
  };

  test.each(Object.entries(themes))(
    "in the %s look is 4.5 for words and 3 for marks, on the tint of every phase",
    (_, colours) => {
      const colour = (name: string) => colours.get(name) ?? [];
      const surface = colour("surface");
      expect(contrast(colour("ink-soft"), surface)).toBeGreaterThanOrEqual(4.5);
      expect(contrast(colour("line-control"), surface)).toBeGreaterThanOrEqual(3);
      for (let phase = 1; phase <= 7; phase += 1) {
        const mark = colour(`phase-${phase}`);
        const ground = surface.map((channel, at) => channel + ((mark[at] ?? 0) - channel) * tintShare);
        expect(contrast(colour("ink"), ground)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(mark, ground)).toBeGreaterThanOrEqual(3);
        expect(contrast(mark, surface)).toBeGreaterThanOrEqual(3);
        // Turned inside out, where it is among those that were asked for.
        expect(contrast(surface, mark)).toBeGreaterThanOrEqual(4.5);
      }
    },
  );
});
