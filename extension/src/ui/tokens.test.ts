import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const css = readFileSync(new URL("./tokens.css", import.meta.url), "utf8");
const [lightPart = "", darkPart = ""] = css.split("@media (prefers-color-scheme: dark)");

function readColours(part: string): Map<string, string> {
  return new Map(
    Array.from(part.matchAll(/--([\w-]+): (#[0-9a-f]{6});/g), ([, name = "", hex = ""]) => [name, hex]),
  );
}

const light = readColours(lightPart);
const themes = { light, dark: new Map([...light, ...readColours(darkPart)]) };

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [high, low] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (high + 0.05) / (low + 0.05);
}

const surfaces = ["surface", "surface-sunken", "surface-raised"];
const phases = [1, 2, 3, 4, 5, 6, 7].map((phase) => `phase-${phase}`);
const pairs: [name: string, on: string[], atLeast: number][] = [
  ...["ink", "ink-soft", "accent", "good", "warn", "bad"].map((name): [string, string[], number] => [
    name,
    surfaces,
    4.5,
  ]),
  ["on-accent", ["accent", "accent-strong"], 4.5],
  ["ink", ["accent-wash", "good-wash", "warn-wash", "bad-wash"], 4.5],
  ["accent", ["accent-wash"], 4.5],
  ["good", ["good-wash"], 4.5],
  ["warn", ["warn-wash"], 4.5],
  ["bad", ["bad-wash"], 4.5],
  ["line-control", surfaces, 3],
  ["focus", surfaces, 3],
  ...phases.map((name): [string, string[], number] => [name, surfaces, 4.5]),
];

describe.each(Object.entries(themes))("the %s tokens", (_theme, colours) => {
  test.each(pairs)("%s stands out from %j at least %f to 1", (name, on, atLeast) => {
    for (const surface of on) {
      expect(
        contrast(colours.get(name) ?? "", colours.get(surface) ?? ""),
        `${name} on ${surface}`,
      ).toBeGreaterThanOrEqual(atLeast);
    }
  });

  test("give every phase a colour of its own", () => {
    expect(new Set(phases.map((name) => colours.get(name))).size).toBe(7);
  });
});

test("the dark theme names no colour that the light one lacks", () => {
  expect([...readColours(darkPart).keys()].filter((name) => !light.has(name))).toEqual([]);
});
