import { describe, expect, test } from "vitest";
import { competeClocks, type Stay } from "./competeClocks.js";
import { createDelayLaw } from "./DelayLaw.js";

const day = 86_400_000;

function read(stay: Stay<string>, outcome: string) {
  const {
    probability = 0,
    firstMs = 0,
    secondMs = 0,
  } = stay.departures.find((departure) => departure.outcome === outcome) ?? {};
  return { probability, days: firstMs / day, squareDays: secondMs / day ** 2 };
}

const answer = (outcome: string, probability: number, delay: Parameters<typeof createDelayLaw>[0]) => ({
  outcome,
  probability,
  law: createDelayLaw(delay),
});

describe("clocks that compete", () => {
  test("two exponential ones share by their rates", () => {
    const stay = competeClocks({
      rates: [
        { perMs: 0.3 / day, outcome: "a" },
        { perMs: 0.1 / day, outcome: "b" },
      ],
      wait: undefined,
      touches: [],
    });
    expect(read(stay, "a").probability).toBeCloseTo(0.75, 14);
    expect(read(stay, "a").days).toBeCloseTo(0.75 / 0.4, 12);
    expect(read(stay, "b").squareDays).toBeCloseTo((0.25 * 2) / 0.16, 12);
    expect(stay.forever).toBe(0);
  });

  test.each([0.02, 0.5, 3])("an exponential one of %d a day against a week is in closed form", (rate) => {
    const stay = competeClocks({
      rates: [{ perMs: rate / day, outcome: "event" }],
      wait: { atMs: 7 * day, outcome: "wait" },
      touches: [],
    });
    const left = Math.exp(-rate * 7);
    expect(read(stay, "wait").probability).toBeCloseTo(left, 13);
    expect(read(stay, "event").probability).toBeCloseTo(1 - left, 13);
    const whole = (1 - left) / rate;
    expect(read(stay, "event").days + read(stay, "wait").days).toBeCloseTo(whole, 12);
    const square = (2 - left * (2 + 14 * rate)) / rate ** 2;
    expect(read(stay, "event").squareDays + read(stay, "wait").squareDays).toBeCloseTo(square, 10);
  });

  test("an answer after an exponential delay against a rate, as by hand", () => {
    // Answers with 0.6 after a mean of 2 days; meanwhile 0.25 events a day: 0.6 · 0.5 / (0.5 + 0.25).
    const stay = competeClocks({
      rates: [{ perMs: 0.25 / day, outcome: "event" }],
      wait: undefined,
      touches: [{ atMs: 0, answers: [answer("yes", 0.6, { kind: "exponential", mean: "P2D" })] }],
    });
    expect(read(stay, "yes").probability).toBeCloseTo(0.4, 11);
    expect(read(stay, "yes").days).toBeCloseTo((0.6 * 0.5) / 0.75 ** 2, 10);
    expect(read(stay, "event").probability).toBeCloseTo(0.6, 11);
    expect(stay.error).toBeLessThan(1e-11);
  });

  // Probability, E[T; answered] and E[T²; answered] in days, by mpmath's to 16 digits.
  test.each([
    ["logNormal", { kind: "logNormal", median: "P1D", spread: 1.2 }],
    ["weibull", { kind: "weibull", scale: "P3D", shape: 0.7 }],
  ] as const)("a %s answer against a rate and a wait agrees with another integration", (kind, delay) => {
    const stay = competeClocks({
      rates: [{ perMs: 0.1 / day, outcome: "event" }],
      wait: { atMs: 10 * day, outcome: "wait" },
      touches: [{ atMs: 0.5 * day, answers: [answer("yes", 0.8, delay)] }],
    });
    const [probability, days, squareDays] = references[kind];
    expect(read(stay, "yes").probability).toBeCloseTo(probability, 11);
    expect(read(stay, "yes").days).toBeCloseTo(days, 11);
    expect(read(stay, "yes").squareDays).toBeCloseTo(squareDays, 10);
    const sum = stay.departures.reduce((all, departure) => all + departure.probability, 0);
    expect(sum).toBeCloseTo(1, 11);
  });

  test("two touchpoints, heavy tails and no end: what is never answered stays for ever", () => {
    const delay = { kind: "logNormal", median: "P1D", spread: 2 } as const;
    const stay = competeClocks({
      rates: [],
      wait: undefined,
      touches: [
        { atMs: 0, answers: [answer("first", 0.3, delay)] },
        { atMs: 0, answers: [answer("second", 0.3, delay)] },
      ],
    });
    // By symmetry each is first in half of what is answered at all.
    expect(stay.forever).toBeCloseTo(0.49, 13);
    expect(read(stay, "first").probability).toBeCloseTo(0.255, 11);
    expect(read(stay, "second").probability).toBeCloseTo(0.255, 11);
  });

  test("alone, a log-normal answer has its own moments", () => {
    const stay = competeClocks({
      rates: [],
      wait: undefined,
      touches: [{ atMs: 0, answers: [answer("yes", 1, { kind: "logNormal", median: "P2D", spread: 1.5 })] }],
    });
    expect(read(stay, "yes").days).toBeCloseTo(2 * Math.exp(1.5 ** 2 / 2), 9);
    expect(read(stay, "yes").squareDays / (4 * Math.exp(2 * 1.5 ** 2))).toBeCloseTo(1, 10);
  });

  test("a fixed answer on the deadline counts, and one after it does not [semantics 3]", () => {
    const wait = { atMs: 3 * day, outcome: "wait" };
    const touch = (after: string) => ({ atMs: day, answers: [answer("yes", 0.5, { kind: "fixed", after })] });
    expect(read(competeClocks({ rates: [], wait, touches: [touch("P2D")] }), "yes").probability).toBe(0.5);
    expect(read(competeClocks({ rates: [], wait, touches: [touch("P3D")] }), "yes").probability).toBe(0);
  });

  test("an empirical delay is straight between its quantiles, with a lump where two are equal", () => {
    const quantiles = ["P1D", "P2D", "P2D", "P4D", "P6D"];
    const law = createDelayLaw({ kind: "empirical", quantiles });
    expect([0, 1.5, 2, 3, 5, 7].map((t) => law.survival(t * day))).toEqual([1, 0.875, 0.5, 0.375, 0.125, 0]);
    const stay = competeClocks({
      rates: [],
      wait: { atMs: 5 * day, outcome: "wait" },
      touches: [{ atMs: 0, answers: [answer("yes", 1, { kind: "empirical", quantiles })] }],
    });
    expect(read(stay, "yes").probability).toBeCloseTo(0.875, 12);
    expect(read(stay, "yes").days).toBeCloseTo(0.25 * 1.5 + 0.25 * 2 + 0.25 * 3 + 0.125 * 4.5, 11);
    expect(read(stay, "wait").probability).toBeCloseTo(0.125, 12);
  });

  test("nothing that could end it is for ever, and a wait of no time is at once", () => {
    expect(competeClocks({ rates: [], wait: undefined, touches: [] }).forever).toBe(1);
    const at = competeClocks({
      rates: [{ perMs: 1 / day, outcome: "event" }],
      wait: { atMs: 0, outcome: "wait" },
      touches: [],
    });
    expect([read(at, "wait").probability, read(at, "event").probability]).toEqual([1, 0]);
  });
});

const references: Readonly<Record<"logNormal" | "weibull", readonly [number, number, number]>> = {
  logNormal: [0.6379017018497302, 1.171737961972155, 3.511976416334911],
  weibull: [0.5549862665515939, 1.279552658913941, 5.213235452536285],
};
