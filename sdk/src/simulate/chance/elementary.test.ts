import { expect, test } from "vitest";
import { Chance, toChancePlace } from "./Chance.js";
import { exp } from "./exp.js";
import { log } from "./log.js";
import { normalUpperQuantile, normalUpperTail } from "./normal.js";
import { pow } from "./pow.js";

const chance = new Chance(11);
const place = toChancePlace("elementary", "test");
const epsilon = 2 ** -52;

function worst(count: number, measure: (uniform: number) => number): number {
  let most = 0;
  for (let n = 0; n < count; n++) most = Math.max(most, measure(chance.draw(n, place, 0)));
  return most;
}

const relative = (found: number, reference: number) => Math.abs(found - reference) / Math.abs(reference);

// One ulp is between half of epsilon and epsilon of the value; Math's own error, below 1 ulp, comes on top.
test("exp and log agree with Math to 3 ulp", () => {
  expect(worst(20_000, (u) => relative(exp((u - 0.5) * 1400), Math.exp((u - 0.5) * 1400)))).toBeLessThan(
    3 * epsilon,
  );
  expect(worst(20_000, (u) => relative(exp((u - 0.5) * 2), Math.exp((u - 0.5) * 2)))).toBeLessThan(
    3 * epsilon,
  );
  expect(worst(20_000, (u) => relative(log(u), Math.log(u)))).toBeLessThan(3 * epsilon);
  expect(worst(20_000, (u) => relative(log(u * 1e300), Math.log(u * 1e300)))).toBeLessThan(3 * epsilon);
});

test("pow agrees with Math to what its exponent allows", () => {
  const measure = (u: number) => {
    const x = u * 50;
    const y = 1 / (0.1 + u);
    return relative(pow(x, y), x ** y) / (4 + 3 * Math.abs(y * Math.log(x)));
  };
  expect(worst(20_000, measure)).toBeLessThan(epsilon);
});

test("the ends of the range are what they should be", () => {
  expect([exp(0), exp(-746), exp(710), exp(Number.NEGATIVE_INFINITY)]).toEqual([1, 0, Infinity, 0]);
  expect([log(1), log(0), log(Infinity), log(-1)]).toEqual([0, -Infinity, Infinity, Number.NaN]);
  expect(relative(log(2 ** -1074), Math.log(2 ** -1074))).toBeLessThan(2 * epsilon);
  expect([pow(0, 0.5), pow(0, 0), pow(9, 1)]).toEqual([0, 1, 9]);
});

// Tables of the normal distribution; R: qnorm(p, lower.tail = FALSE).
test.each([
  [0.5, 0],
  [0.025, 1.959963984540054],
  [0.25, 0.6744897501960817],
  [0.001, 3.090232306167813],
  [1e-20, 9.26234008979841],
])("the normal quantile of %d above is %d", (upper, expected) => {
  expect(normalUpperQuantile(upper)).toBeCloseTo(expected, 13);
});

test("the normal tail and its quantile are inverse to each other", () => {
  for (let x = -5; x <= 12; x += 0.25) {
    const upper = normalUpperTail(x);
    // Below, 1 − tail has no more digits than a double leaves it.
    expect(normalUpperQuantile(upper)).toBeCloseTo(x, x < -3 ? 9 : 11);
  }
});

// FNV-1a over the bits of 2,000 results of each function: a runtime that gives other bits gives another number.
test("every runtime gives the same bits [semantics 30]", () => {
  const bytes = new DataView(new ArrayBuffer(8));
  let hash = 0x811c9dc5;
  const add = (value: number) => {
    bytes.setFloat64(0, value);
    for (let index = 0; index < 8; index++) hash = Math.imul(hash ^ bytes.getUint8(index), 0x01000193);
  };
  for (let n = 0; n < 2_000; n++) {
    const uniform = chance.draw(n, place, 1);
    add(uniform);
    add(exp((uniform - 0.5) * 1_400));
    add(log(uniform));
    add(pow(uniform * 50, 1.7));
    add(normalUpperQuantile(uniform));
    add(normalUpperTail((uniform - 0.3) * 10));
  }
  expect(hash >>> 0).toBe(1_885_477_317);
});
