import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { type Chain, findClosedClasses } from "./Chain.js";
import { LuFactors } from "./LuFactors.js";
import { rankLevers } from "./rankLevers.js";
import { solveHitting } from "./solveHitting.js";

/** A chain of stays of one unit each; states without ways on absorb. */
function toChain(matrix: readonly (readonly number[])[], unit = (_state: number) => 1): Chain {
  return matrix.map((row, state) => {
    if (row[state] === 1) return [];
    return row.flatMap((probability, to) =>
      probability === 0
        ? []
        : [
            {
              to,
              probability,
              firstMs: probability * unit(state),
              secondMs: probability * unit(state) ** 2,
              place: `${state} ${to}`,
            },
          ],
    );
  });
}

/** From unaware to advocate, or churned. */
const seven = [
  [0.55, 0.4, 0, 0, 0, 0, 0.05],
  [0.05, 0.45, 0.4, 0, 0, 0, 0.1],
  [0, 0.1, 0.4, 0.4, 0, 0, 0.1],
  [0, 0, 0.15, 0.35, 0.4, 0, 0.1],
  [0, 0, 0, 0.05, 0.65, 0.25, 0.05],
  [0, 0, 0, 0, 0, 1, 0],
  [0, 0, 0, 0, 0, 0, 1],
];
const isAdvocate = (state: number) => state === 5;
const isOver = (state: number) => state > 4;

describe("the way to some states of a chain", () => {
  test("seven stages: 5120 of 15849 come to advocacy, after 15220 / 1761 steps or as many to leaving", () => {
    const chain = toChain(seven);
    expect(solveHitting(chain, isAdvocate).probability[0]).toBeCloseTo(5120 / 15849, 14);
    const [first] = solveHitting(chain, isOver).firstMs;
    expect(first).toBeCloseTo(15220 / 1761, 12);
  });

  test("steps forward or back, equally likely: the ruin of a gambler", () => {
    const size = 12;
    const matrix = Array.from({ length: size + 1 }, (_, row) =>
      Array.from({ length: size + 1 }, (_value, column) =>
        row === 0 || row === size ? Number(row === column) : Math.abs(row - column) === 1 ? 0.5 : 0,
      ),
    );
    const chain = toChain(matrix);
    const won = solveHitting(chain, (state) => state === size);
    const over = solveHitting(chain, (state) => state === 0 || state === size);
    for (let state = 0; state <= size; state++) {
      expect(won.probability[state]).toBeCloseTo(state / size, 13);
      expect(over.firstMs[state]).toBeCloseTo(state * (size - state), 11);
    }
  });

  test("the time to a success of many trials has the moments of a geometric number", () => {
    const chain = toChain([
      [0.8, 0.2],
      [0, 1],
    ]);
    const { firstMs, secondMs } = solveHitting(chain, (state) => state === 1);
    expect(firstMs[0]).toBeCloseTo(5, 13);
    expect((secondMs[0] ?? 0) - 25).toBeCloseTo(0.8 / 0.04, 12);
  });

  test("states that never come there do not disturb those that may", () => {
    // 0 → goal 1 or the circle of 2 and 3.
    const chain = toChain([
      [0, 0.5, 0.5, 0],
      [0, 1, 0, 0],
      [0, 0, 0, 1],
      [0, 0, 1, 0],
    ]);
    const { probability } = solveHitting(chain, (state) => state === 1);
    expect([...probability]).toEqual([0.5, 1, 0, 0]);
  });

  test("a chain of 500 states is solved, and a singular matrix refused", () => {
    const size = 500;
    const chain: Chain = Array.from({ length: size + 1 }, (_, state) =>
      state === size
        ? []
        : [
            { to: state + 1, probability: 0.9, firstMs: 0.9, secondMs: 0.9, place: "on" },
            { to: 0, probability: 0.1, firstMs: 0.1, secondMs: 0.1, place: "back" },
          ],
    );
    const short = chain.slice(0, 21).map((edges, state) => (state === 20 ? [] : edges));
    // (p^-n − 1) / (1 − p) steps to n successes in a row.
    const steps = solveHitting(short, (state) => state === 20).firstMs[0] ?? 0;
    expect(steps / ((0.9 ** -20 - 1) / 0.1)).toBeCloseTo(1, 12);
    expect(solveHitting(chain, (state) => state === size).probability[0]).toBeCloseTo(1, 6);
    expect(() => new LuFactors(Float64Array.of(1, 2, 2, 4), 2)).toThrow("can be inverted");
  });
});

describe("classes that are never left", () => {
  test("are found behind states that lead into them", () => {
    const edge = (to: number, probability = 1) => ({ to, probability, firstMs: 0, secondMs: 0, place: "" });
    const chain: Chain = [[edge(1, 0.5), edge(5, 0.5)], [edge(2)], [edge(3)], [edge(2)], [], [edge(5)]];
    expect(findClosedClasses(chain)).toEqual([[2, 3], [5]]);
  });
});

describe("the list of levers", () => {
  test("an improved way is worth what solving the improved chain anew says", () => {
    const chain = toChain(seven);
    const levers = rankLevers(chain, 0, solveHitting(chain, isAdvocate));
    const before = solveHitting(chain, isAdvocate).probability[0] ?? 0;
    for (const { place, change } of levers) {
      const [from = 0, to = 0] = place.split(" ").map(Number);
      const row = seven[from] ?? [];
      const more = (row[to] ?? 0) * 1.1;
      const others = (1 - more) / (1 - (row[to] ?? 0));
      const improved = seven.map((other, state) =>
        state === from ? row.map((value, column) => (column === to ? more : value * others)) : other,
      );
      const after = solveHitting(toChain(improved), isAdvocate).probability[0] ?? 0;
      expect(change).toBeCloseTo(after - before, 12);
    }
    expect(levers[0]?.place).toBe("2 3");
    expect(levers.at(-1)?.change).toBeLessThan(0);
  });
});

interface Reference {
  readonly P: readonly (readonly number[])[];
  readonly N: readonly (readonly number[])[];
  readonly B: readonly (readonly number[])[];
  readonly expected_steps: readonly number[];
  readonly var_steps: readonly number[];
  readonly ever_visit: readonly (readonly number[])[];
  readonly sensitivity_advocate_from_unaware: {
    readonly elasticity: readonly (readonly (number | null)[])[];
  };
  readonly semi_markov: {
    readonly mean_sojourn_days: readonly number[];
    readonly mean_time_to_absorption_days: readonly number[];
  };
}

const referenceFile = new URL("../../../../../shared/logs/reference/markov_absorbing.json", import.meta.url);

test("agrees with NumPy's figures of the seven stages to 1e-9", ({ skip }) => {
  if (!existsSync(referenceFile)) skip("shared/logs is not here, which has the reference figures");
  const reference = JSON.parse(readFileSync(referenceFile, "utf8")) as Reference;
  const chain = toChain(reference.P);
  const advocate = solveHitting(chain, isAdvocate);
  const over = solveHitting(chain, isOver);
  const { mean_sojourn_days: sojourns, mean_time_to_absorption_days: times } = reference.semi_markov;
  const timed = solveHitting(
    toChain(reference.P, (state) => sojourns[state] ?? 0),
    isOver,
  );
  const close = (found: number | undefined, expected: number | undefined) =>
    expect(Math.abs((found ?? Number.NaN) / (expected ?? Number.NaN) - 1)).toBeLessThan(1e-9);
  reference.N.forEach((row, from) => {
    close(advocate.probability[from], reference.B[from]?.[0]);
    const steps = over.firstMs[from] ?? 0;
    close(steps, reference.expected_steps[from]);
    close((over.secondMs[from] ?? 0) - steps * steps, reference.var_steps[from]);
    close(timed.firstMs[from], times[from]);
    row.forEach((visits, to) => {
      close(over.visits(from, to), visits);
      // Ever after the first step: the visit that it starts with does not count.
      const again = (visits - Number(from === to)) / over.visits(to, to);
      close(again, reference.ever_visit[from]?.[to]);
    });
  });
  const elasticity = new Map(rankLevers(chain, 0, advocate).map((lever) => [lever.place, lever.elasticity]));
  reference.sensitivity_advocate_from_unaware.elasticity.forEach((row, from) => {
    row.forEach((expected, to) => {
      // Staying, improved against itself, is worth nothing.
      if (expected !== null && from !== to) close(elasticity.get(`${from} ${to}`), expected);
    });
  });
});
