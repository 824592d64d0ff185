import { expect, test } from "vitest";
import { estimateIncidence, type IncidenceCounts } from "./estimateIncidence.js";
import { countToSettle, judgeShare } from "./judgeShare.js";
import { toMoments } from "./meanInterval.js";
import { wilsonInterval } from "./wilsonInterval.js";

/** Entered, reached, ended and censored of each step. */
function toCounts(steps: readonly (readonly [number, number, number, number])[]): IncidenceCounts {
  const column = (index: 0 | 1 | 2 | 3) => steps.map((step) => step[index]);
  return { entered: column(0), reached: column(1), ended: column(2), censored: column(3) };
}

/** 10 people, three who come later, two kinds of ending, and some who are lost. */
const mixed = toCounts([
  [10, 1, 1, 1],
  [0, 2, 0, 1],
  [3, 0, 2, 0],
  [0, 1, 1, 2],
  [0, 1, 0, 0],
]);

test("incidence and variance are those of the matrix form [semantics 33]", () => {
  // The product of transition matrices and its covariance by recursion (Andersen, Borgan, Gill, Keiding, "Statistical models
  // based on counting processes", 1993, IV.4.1.3), which shares no formula with the sums here; by NumPy.
  const { share, variance, atRisk } = estimateIncidence(mixed);
  const close = (found: Float64Array, expected: readonly number[]) =>
    expected.forEach((value, step) => void expect(found[step]).toBeCloseTo(value, 12));
  close(share, [0.1, 0.32857142857142857, 0.32857142857142857, 0.4102040816326531, 0.6551020408163266]);
  close(
    variance,
    [0.009, 0.024393586005830904, 0.024393586005830904, 0.024622062235973106, 0.020452371035877902],
  );
  expect([...atRisk]).toEqual([10, 7, 7, 5, 1]);
});

test("where nothing is censored it is a share, with a share's interval", () => {
  const { share, variance, low, high } = estimateIncidence(
    toCounts([
      [50, 5, 3, 0],
      [0, 10, 2, 0],
      [0, 0, 20, 10],
    ]),
  );
  for (const [step, reached] of [5, 15, 15].entries()) {
    const p = reached / 50;
    expect(share[step]).toBeCloseTo(p, 14);
    expect(variance[step]).toBeCloseTo((p * (1 - p)) / 50, 14);
    const interval = wilsonInterval(reached, 50);
    expect(low[step]).toBeCloseTo(interval.low, 12);
    expect(high[step]).toBeCloseTo(interval.high, 12);
  }
});

test("without other endings it is one less Kaplan and Meier, with Greenwood's variance", () => {
  // Freireich's 21 patients on 6-mercaptopurine, weeks to relapse; the figures at week 23 are those of every textbook.
  const relapses: Readonly<Record<number, number>> = { 6: 3, 7: 1, 10: 1, 13: 1, 16: 1, 22: 1, 23: 1 };
  const lost: Readonly<Record<number, number>> = {
    6: 1,
    9: 1,
    10: 1,
    11: 1,
    17: 1,
    19: 1,
    20: 1,
    25: 1,
    32: 2,
    34: 1,
    35: 1,
  };
  const steps = Array.from({ length: 36 }, (_, week): [number, number, number, number] => [
    week === 0 ? 21 : 0,
    relapses[week] ?? 0,
    0,
    lost[week] ?? 0,
  ]);
  const { share, variance, atRisk } = estimateIncidence(toCounts(steps));
  expect(1 - (share[23] ?? 0)).toBeCloseTo(0.4481793, 7);
  expect(Math.sqrt(variance[23] ?? 0)).toBeCloseTo(0.1345915, 6);
  expect(atRisk[23]).toBe(6);
});

test("the one less Kaplan and Meier of a goal that competes would be too high [semantics 33]", () => {
  const competing = estimateIncidence(
    toCounts([
      [4, 1, 1, 0],
      [0, 1, 1, 0],
    ]),
  );
  const ignoring = estimateIncidence(
    toCounts([
      [4, 1, 0, 1],
      [0, 1, 0, 1],
    ]),
  );
  expect(competing.share[1]).toBeCloseTo(0.5, 14);
  expect(ignoring.share[1]).toBeGreaterThan(0.5);
});

test("before anybody has reached it the interval has width, and nobody at all says nothing", () => {
  const { low, high } = estimateIncidence(toCounts([[30, 0, 0, 0]]));
  expect([low[0], high[0]]).toEqual([0, wilsonInterval(0, 30).high]);
  expect(estimateIncidence(toCounts([[0, 0, 0, 0]])).high[0]).toBe(1);
});

test("a stated probability holds only where the lower bound reaches it [semantics 32]", () => {
  expect(judgeShare(100, 100, 0.9)).toMatchObject({ verdict: "holds", more: 0 });
  expect(judgeShare(60, 100, 0.9)).toMatchObject({ verdict: "fails", more: 0 });
  expect(judgeShare(0, 0, 0.9)).toMatchObject({ verdict: "open", more: undefined });
});

test("how many more replications would settle it is the least number that does", () => {
  const { verdict, more } = judgeShare(19, 20, 0.9);
  expect(verdict).toBe("open");
  const needed = 20 + (more ?? 0);
  expect(wilsonInterval(0.95 * needed, needed).low).toBeGreaterThanOrEqual(0.9);
  expect(wilsonInterval(0.95 * (needed - 1), needed - 1).low).toBeLessThan(0.9);
  expect(judgeShare(90, 100, 0.9).more).toBeUndefined();
});

test("how many more pairs would show which version does better", () => {
  const differences = toMoments([1, -1, 2, 0, 1, -2, 3, 1]);
  const more = countToSettle(differences) ?? 0;
  expect(more).toBeGreaterThan(0);
  expect(countToSettle(toMoments([5, 6, 5, 6]))).toBe(0);
  expect(countToSettle(toMoments([1, -1]))).toBeUndefined();
  expect(countToSettle(toMoments([1]))).toBeUndefined();
});
