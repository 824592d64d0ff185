import { expect, test } from "vitest";
import { Chance, toChancePlace } from "./Chance.js";
import { createDelayDraw, type Delay } from "./createDelayDraw.js";
import { normalUpperTail } from "./normal.js";

const dayMs = 86_400_000;
const count = 10_000;
const chance = new Chance(3);
const place = toChancePlace("delay", "test");

const samples: readonly { delay: Delay; survival: (days: number) => number }[] = [
  { delay: { kind: "exponential", mean: "P4D" }, survival: (days) => Math.exp(-days / 4) },
  {
    delay: { kind: "logNormal", median: "P3D", spread: 0.8 },
    survival: (days) => (days > 0 ? normalUpperTail(Math.log(days / 3) / 0.8) : 1),
  },
  {
    delay: { kind: "weibull", scale: "P5D", shape: 1.7 },
    survival: (days) => Math.exp(-((days / 5) ** 1.7)),
  },
  {
    delay: { kind: "weibull", scale: "P5D", shape: 0.6 },
    survival: (days) => Math.exp(-((days / 5) ** 0.6)),
  },
  {
    delay: { kind: "empirical", quantiles: ["PT0S", "P2D", "P10D"] },
    survival: (days) => (days < 2 ? 1 - days / 4 : Math.max(0, 0.5 - (days - 2) / 16)),
  },
];

/** Kolmogorov's distance between draws and a distribution, times √n. */
function findDistance(draws: number[], survival: (days: number) => number): number {
  draws.sort((one, other) => one - other);
  let most = 0;
  draws.forEach((ms, index) => {
    const below = 1 - survival(ms / dayMs);
    most = Math.max(most, below - index / draws.length, (index + 1) / draws.length - below);
  });
  return most * Math.sqrt(draws.length);
}

const drawMany = (delay: Delay, elapsedMs: number) => {
  const draw = createDelayDraw(delay);
  return Array.from({ length: count }, (_, n) => draw(chance.draw(n, place, 0), elapsedMs));
};

// Kolmogorov: a distance above 1.95 / √n has a probability of 0.1 % where the distribution is the right one.
test.each(samples)("$delay follows its distribution", ({ delay, survival }) => {
  expect(findDistance(drawMany(delay, 0), survival)).toBeLessThan(1.95);
});

test.each(samples)("$delay is drawn given the time elapsed [semantics 31]", ({ delay, survival }) => {
  const given = (days: number) => survival(days + 3) / survival(3);
  expect(findDistance(drawMany(delay, 3 * dayMs), given)).toBeLessThan(1.95);
});

test("the wrong distribution is found out", () => {
  const draws = drawMany({ kind: "exponential", mean: "P4D" }, 0);
  expect(findDistance(draws, (days) => Math.exp(-days / 4.3))).toBeGreaterThan(1.95);
});

test("a delay is whole and at least 1 ms, however little is left [semantics 31]", () => {
  const kinds: readonly Delay[] = [
    { kind: "fixed", after: "PT0S" },
    { kind: "exponential", mean: "PT0S" },
    { kind: "logNormal", median: "PT0S", spread: 1 },
    { kind: "weibull", scale: "PT0S", shape: 1 },
    { kind: "empirical", quantiles: ["PT0S", "PT0S"] },
    ...samples.map(({ delay }) => delay),
  ];
  for (const delay of kinds) {
    const draw = createDelayDraw(delay);
    for (const elapsedMs of [0, 1, dayMs, 400 * dayMs, 40_000 * dayMs]) {
      for (const uniform of [2 ** -53, 0.5, 1 - 2 ** -53]) {
        const ms = draw(uniform, elapsedMs);
        expect(Number.isSafeInteger(ms) && ms >= 1).toBe(true);
      }
    }
  }
});

test("a fixed delay is what is left of it", () => {
  const draw = createDelayDraw({ kind: "fixed", after: "P2D" });
  expect([draw(0.3), draw(0.3, dayMs), draw(0.3, 3 * dayMs)]).toEqual([2 * dayMs, dayMs, 1]);
});
