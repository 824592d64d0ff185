import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import type { Badge } from "../../messaging/journeyMessages";
import type { Palette } from "./Palette";
import { tintPercent, toBadgeLook } from "./toBadgeLook";

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
const look = (badge: Badge) => toBadgeLook(badge, palette, "plain");

describe("a badge", () => {
  test("tells its phase by shape and by colour", () => {
    const marks = [0, 1, 2, 3, 4, 5, 6].map((phase) => look(stage("Stage", phase)).mark);
    expect(new Set(marks.map((mark) => mark?.colour)).size).toBe(7);
    expect(new Set(marks.map((mark) => mark?.outline)).size).toBe(7);
    expect(look(stage("Stage", 6)).label).toBe("Stage");
  });

  test("past the seventh phase keeps the seventh's look", () => {
    expect(look(stage("Stage", 9))).toEqual(look(stage("Stage", 6)));
  });

  test("of a journey that ended is only outlined", () => {
    const ended = look(stage("Stage", 1, true));
    expect(ended).toMatchObject({ ink: "ink-soft", edge: "line", ground: "surface", isDashed: false });
    expect(ended.mark).toMatchObject({ colour: "p2", isFilled: false });
    expect(look(stage("Stage", 1)).mark).toMatchObject({ colour: "p2", isFilled: true });
  });

  test("says what it does not know in words of its own, without a phase's mark", () => {
    const phaseMarks = [0, 1, 2, 3, 4, 5, 6].map((phase) => look(stage("Stage", phase)).mark?.outline);
    const unknown = look({ kind: "unknown" });
    expect(unknown).toMatchObject({ label: "?", ink: "ink-soft", edge: "line", isDashed: true });
    expect(unknown).not.toHaveProperty("mark");
    const notEntered = look({ kind: "not-entered" });
    expect(notEntered).toMatchObject({ label: "No journey", ink: "ink-soft", isDashed: true });
    expect(phaseMarks).not.toContain(notEntered.mark?.outline);
  });

  test("that was asked for is turned inside out, and the others are faded", () => {
    for (const badge of [stage("Stage"), stage("Stage", 1, true)]) {
      expect(toBadgeLook(badge, palette, "match")).toMatchObject({
        ink: "surface",
        ground: "p2",
        mark: { colour: "surface" },
      });
    }
    expect(toBadgeLook({ kind: "unknown" }, palette, "match")).toMatchObject({
      ink: "surface",
      ground: "ink-soft",
      isDashed: false,
    });
    expect(toBadgeLook(stage("Stage"), palette, "faded")).toEqual({ ...look(stage("Stage")), isFaded: true });
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
        const ground = surface.map(
          (channel, at) => channel + ((mark[at] ?? 0) - channel) * (tintPercent / 100),
        );
        expect(contrast(colour("ink"), ground)).toBeGreaterThanOrEqual(4.5);
        expect(contrast(mark, ground)).toBeGreaterThanOrEqual(3);
        expect(contrast(mark, surface)).toBeGreaterThanOrEqual(3);
        // Turned inside out, where it is among those that were asked for.
        expect(contrast(surface, mark)).toBeGreaterThanOrEqual(4.5);
      }
    },
  );
});
