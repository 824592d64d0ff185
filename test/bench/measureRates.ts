import type { Figure } from "./Figure.ts";
import { toMedian } from "./quantile.ts";

/** Work that is done as often as there is time; answers something, so that no compiler leaves it out. */
export interface Work {
  readonly name: string;
  /** What it gets through in one run, in the figure's unit. */
  readonly count: number;
  run(): unknown;
}

export interface RateOptions {
  readonly unit: string;
  readonly work: Work;
  /** What does less of the same, by the name of the figure that holds the work against it. */
  readonly against: Readonly<Record<string, Work>>;
  readonly rounds?: number;
  /** How long each work runs at a time, ms. */
  readonly roundMs?: number;
}

/**
 * How fast the work is, and how fast beside others, which run in turn with it; the first round only warms up.
 *
 * Each round gives a ratio of its own, and the figure's is their median: a machine that slows down hits both sides.
 */
export function measureRates({
  unit,
  work,
  against,
  rounds = 15,
  roundMs = 250,
}: RateOptions): readonly Figure[] {
  const all = [work, ...Object.values(against)];
  const rates = new Map(all.map((each): [Work, number[]] => [each, []]));
  for (let round = 0; round <= rounds; round++) {
    const order = round % 2 === 0 ? all : all.toReversed();
    for (const each of order) {
      const rate = toRate(each, roundMs);
      if (round > 0) rates.get(each)?.push(rate);
    }
  }
  const own = rates.get(work) ?? [];
  const { value, interval } = toMedian(own);
  return Object.entries(against).map(([name, other]) => {
    const others = rates.get(other) ?? [];
    const ratio = toMedian(own.map((rate, round) => rate / (others[round] ?? Number.NaN)));
    return {
      name,
      value,
      unit,
      against: `${other.name}: ${Math.round(toMedian(others).value).toLocaleString("en")}`,
      ratio: ratio.value,
      interval,
    };
  });
}

let sink: unknown;

function toRate({ count, run }: Work, leastMs: number): number {
  const startedAtMs = performance.now();
  let runs = 0;
  let tookMs = 0;
  do {
    sink = run();
    runs += 1;
    tookMs = performance.now() - startedAtMs;
  } while (tookMs < leastMs);
  if (sink === undefined) throw new Error("A benchmark's work must answer something.");
  return (runs * count * 1_000) / tookMs;
}
