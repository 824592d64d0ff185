import { describe, expect, test } from "vitest";
import { toNormalScore } from "./Interval.js";
import { logGamma } from "./logGamma.js";
import { meanInterval, toMoments } from "./meanInterval.js";
import { pairedShareInterval } from "./pairedShareInterval.js";
import { quantileOfCounts } from "./quantileOfCounts.js";
import { studentUpperQuantile } from "./studentQuantile.js";
import { wilsonInterval } from "./wilsonInterval.js";

describe("the interval of a share", () => {
  // Newcombe, "Two-sided confidence intervals for the single proportion", Statist. Med. 17 (1998), table I, method 3.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("%i of %i is that of the literature [semantics 32]", (successes, trials, low, high) => {
    const interval = wilsonInterval(successes, trials);
    expect(interval.low).toBeCloseTo(low, 4);
    expect(interval.high).toBeCloseTo(high, 4);
  });

  test("its ends are where the score is the normal one", () => {
    const { low, high } = wilsonInterval(7, 40, 0.9);
    for (const end of [low, high]) {
      const score = Math.abs(7 / 40 - end) / Math.sqrt((end * (1 - end)) / 40);
      expect(score).toBeCloseTo(toNormalScore(0.9), 12);
    }
  });

  test("nobody asked gives every share, and all or none leave room", () => {
    expect(wilsonInterval(0, 0)).toEqual({ low: 0, high: 1 });
    expect(wilsonInterval(5, 5).high).toBe(1);
    expect(wilsonInterval(5, 5).low).toBeLessThan(1);
  });

  test("what is no share is refused", () => {
    expect(() => wilsonInterval(3, 2)).toThrow("3 of 2 is a share");
    expect(() => wilsonInterval(1, 2, 1)).toThrow("confidence 1 lies between 0 and 1");
  });
});

describe("the interval of a mean", () => {
  // From the inverse of the incomplete beta function to 40 digits, by mpmath.
  test.each([
    [0.025, 1, 12.706204736174705],
    [0.025, 2, 4.302652729749464],
    [0.005, 5, 4.032142983555228],
    [0.025, 9, 2.2621571627982053],
    [0.025, 30, 2.042272456301238],
    [0.025, 199, 1.9719565442517537],
    [0.025, 999, 1.96234146113345],
    [0.025, 1_000, 1.9623390808264085],
    [0.0005, 5_000, 3.2924737233708514],
    [1e-6, 1, 318309.8861827435],
  ])("Student's t exceeded with %d at %i degrees is %d", (upper, degrees, expected) => {
    expect(Math.abs(studentUpperQuantile(upper, degrees) / expected - 1)).toBeLessThan(1e-11);
    expect(studentUpperQuantile(1 - upper, degrees) / -expected).toBeCloseTo(1, upper < 1e-4 ? 9 : 11);
  });

  test("the logarithm of the gamma function is that of factorials and of the root of pi", () => {
    let factorial = 0;
    for (let n = 1; n < 40; n++) {
      expect(logGamma(n)).toBeCloseTo(factorial, 11);
      factorial += Math.log(n);
    }
    expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 13);
  });

  test("Student's own sleep data: ten paired differences, 0.70 to 2.46", () => {
    // Biometrika 6 (1908), the figures as in R's data set "sleep"; t.test(…, paired = TRUE) answers 0.7001142 to 2.4598858.
    const differences = [1.2, 2.4, 1.3, 1.3, 0, 1, 1.8, 0.8, 4.6, 1.4];
    const { mean, low, high } = meanInterval(toMoments(differences));
    expect(mean).toBeCloseTo(1.58, 12);
    expect(low).toBeCloseTo(0.7001142, 6);
    expect(high).toBeCloseTo(2.4598858, 6);
  });

  test("the normal one is narrower, and equal values leave nothing between its ends", () => {
    const moments = toMoments([3, 5, 4, 6]);
    expect(meanInterval(moments, { by: "normal" }).high).toBeLessThan(meanInterval(moments).high);
    expect(meanInterval(toMoments([0.1, 0.1, 0.1]))).toMatchObject({ standardError: 0 });
  });

  test("one value says nothing of its spread, and none is refused", () => {
    expect(meanInterval(toMoments([3]))).toMatchObject({ mean: 3, low: -Infinity, high: Infinity });
    expect(() => meanInterval(toMoments([]))).toThrow("a mean is of at least one value");
  });
});

describe("the interval of a paired difference of shares", () => {
  // The first is the airway study in Fagerland, Lydersen, Laake, Statist. Med. 33 (2014): −0.517 to −0.026. The others, with
  // the first again, maximise the multinomial likelihood numerically and solve for the score by SciPy.
  test.each([
    [21, 1, 7, -0.5172322764213775, -0.02600303248086856],
    [50, 12, 2, 0.061112406186343955, 0.3447087482821487],
    [160, 40, 20, 0.03086453313308674, 0.21806424416682482],
    [86, 16, 8, -0.019658922719050727, 0.2069107706220011],
  ])("of %i pairs %i and %i that differ is Tango's", (pairs, onlyFirst, onlySecond, low, high) => {
    const interval = pairedShareInterval({ pairs, onlyFirst, onlySecond });
    expect(interval.difference).toBeCloseTo((onlyFirst - onlySecond) / pairs, 12);
    expect(interval.low).toBeCloseTo(low, 9);
    expect(interval.high).toBeCloseTo(high, 9);
  });

  test("does not collapse when nobody differs [semantics 32]", () => {
    const { low, high } = pairedShareInterval({ pairs: 100, onlyFirst: 0, onlySecond: 0 });
    const z2 = toNormalScore(0.95) ** 2;
    expect(high).toBeCloseTo(z2 / (100 + z2), 12);
    expect(low).toBe(-high);
  });

  test("is Wilson's where the second version only wins people", () => {
    const { low } = pairedShareInterval({ pairs: 30, onlyFirst: 0, onlySecond: 5 });
    expect(low).toBeCloseTo(-wilsonInterval(5, 30).high, 12);
  });

  test("reaches the end where everybody differs in one way", () => {
    const { low, high } = pairedShareInterval({ pairs: 10, onlyFirst: 10, onlySecond: 0 });
    expect(high).toBeCloseTo(1, 9);
    expect(low).toBeLessThan(1);
  });
});

describe("a quantile of times", () => {
  test("runs between the ranks of the binomial's tails", () => {
    // 100 people, one a step: ranks 40 and 61 for the median, 84 and 96 for the ninth decile (SciPy).
    const counts = new Array<number>(100).fill(1);
    expect(quantileOfCounts(counts, 100, 0.5)).toEqual({ step: 49, low: 39, high: 60 });
    expect(quantileOfCounts(counts, 100, 0.9)).toEqual({ step: 89, low: 83, high: 95 });
    expect(quantileOfCounts(counts.slice(0, 11), 11, 0.5)).toEqual({ step: 5, low: 1, high: 9 });
  });

  test("beyond the horizon is not reached, and few people leave both ends open [semantics 32]", () => {
    expect(quantileOfCounts([10, 20, 10], 100, 0.5)).toEqual({ step: undefined, low: 2, high: undefined });
    expect(quantileOfCounts([1, 1, 1, 1, 1], 5, 0.5)).toEqual({ step: 2, low: 0, high: undefined });
    expect(quantileOfCounts([1], 1, 0.5).step).toBe(0);
  });

  test("takes as little for a million", () => {
    const counts = new Array<number>(1_000).fill(1_000);
    expect(quantileOfCounts(counts, 1_000_000, 0.5)).toEqual({ step: 499, low: 499, high: 500 });
  });
});
