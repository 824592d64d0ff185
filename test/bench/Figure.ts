/** One measured number. */
export interface Figure {
  /** Begins with the benchmark's name: `badge.list.p95`. */
  readonly name: string;
  readonly value: number;
  readonly unit: string;
  /** What the value is held against, in words; null where it stands for itself. */
  readonly against: string | null;
  /** The value divided by what it is held against. */
  readonly ratio: number | null;
  /** 95 % confidence, of the value. */
  readonly interval?: Interval;
}

export interface Interval {
  readonly low: number;
  readonly high: number;
}

/** A figure that should not exceed a limit: with a ratio of 1 or less it holds. */
export function toLimitedFigure(
  name: string,
  { value, interval }: Pick<Figure, "value" | "interval">,
  unit: string,
  limit: number,
): Figure {
  return {
    name,
    value,
    unit,
    against: `at most ${limit.toLocaleString("en")} ${unit}`,
    ratio: value / limit,
    ...(interval && { interval }),
  };
}
