import fc, { assert } from "fast-check";
import { expect, test } from "vitest";

/** Runs of the property under its own settings, and the first value drawn. */
function observe(check: typeof assert): { runs: number; first: number | undefined } {
  const drawn: number[] = [];
  check(
    fc.property(fc.integer(), (value) => {
      drawn.push(value);
    }),
    { numRuns: 3, seed: 5 },
  );
  return { runs: drawn.length, first: drawn[0] };
}

const ordinary = { runs: 3, first: fc.sample(fc.integer(), { numRuns: 1, seed: 5 })[0] };

test("runs as often as it says", () => expect(observe(assert)).toEqual(ordinary));

test("runs as often as it says through the default export", () =>
  expect(observe(fc.assert)).toEqual(ordinary));

test("runs twenty times as often under another seed", () => {
  expect(observe(assert).runs).toBe(60);
  expect(observe(fc.assert).runs).toBe(60);
  expect(observe(fc.assert).first).not.toBe(ordinary.first);
});
