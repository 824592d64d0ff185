import { expect, test } from "vitest";
import { Chance, toChancePlace } from "./Chance.js";

const count = 40_000;
const mail = toChancePlace("mail", "response");

/** Sequences along each part of the key, which is where a weak generator would show itself. */
const sequences = {
  person: (n: number) => new Chance(7).draw(n, mail, 0),
  occurrence: (n: number) => new Chance(7).draw(0, mail, n),
  seed: (n: number) => new Chance(n).draw(0, mail, 0),
  place: (n: number) => new Chance(7).draw(0, toChancePlace(`mail-${n}`, "response"), 0),
};

test.each(Object.entries(sequences))(
  "values along the %s are even and do not follow from each other",
  (_, draw) => {
    const values = Array.from({ length: count }, (_value, n) => draw(n));
    const cells = new Float64Array(100);
    let pairs = 0;
    values.forEach((value, n) => {
      const cell = Math.floor(value * 100);
      cells[cell] = (cells[cell] ?? 0) + 1;
      if (n > 0) pairs += (value - 0.5) * ((values[n - 1] ?? 0) - 0.5);
    });
    const expected = count / 100;
    const chiSquare = cells.reduce((sum, seen) => sum + (seen - expected) ** 2 / expected, 0);
    // 99 degrees of freedom: 0.01 % lie above 161, 0.01 % below 54.
    expect(chiSquare).toBeGreaterThan(54);
    expect(chiSquare).toBeLessThan(161);
    // A correlation of independent values has standard deviation 1 / √n.
    expect(Math.abs((pairs / count) * 12)).toBeLessThan(4 / Math.sqrt(count));
  },
);

test("each bit of the person changes half of what is drawn", () => {
  const base = new Chance(7).draw(5, mail, 3);
  const differing: number[] = [];
  for (let bit = 0; bit < 31; bit++) {
    const other = new Chance(7).draw(5 ^ (1 << bit), mail, 3);
    const one = Math.floor(base * 2 ** 31);
    let difference = one ^ Math.floor(other * 2 ** 31);
    let bits = 0;
    for (; difference !== 0; difference &= difference - 1) bits++;
    differing.push(bits);
  }
  const mean = differing.reduce((sum, bits) => sum + bits, 0) / differing.length;
  // 31 × 31 coin throws: mean 15.5, standard error 0.5.
  expect(Math.abs(mean - 15.5)).toBeLessThan(2);
});

test("a value depends on its key alone, not on what was drawn before [semantics 30]", () => {
  const chance = new Chance(7);
  const first = chance.draw(1, mail, 2);
  for (let n = 0; n < 10; n++) chance.draw(n, mail, n);
  expect(chance.draw(1, mail, 2)).toBe(first);
  expect(new Chance(7).draw(1, toChancePlace("mail", "response"), 2)).toBe(first);
});

test("seed, person, place, purpose and occurrence each change the value", () => {
  const values = [
    new Chance(7).draw(1, mail, 2),
    new Chance(8).draw(1, mail, 2),
    new Chance(7 + 2 ** 32).draw(1, mail, 2),
    new Chance(-7).draw(1, mail, 2),
    new Chance(7).draw(2, mail, 2),
    new Chance(7).draw(1, toChancePlace("call", "response"), 2),
    new Chance(7).draw(1, toChancePlace("mail", "delay"), 2),
    new Chance(7).draw(1, mail, 3),
  ];
  expect(new Set(values).size).toBe(values.length);
});
