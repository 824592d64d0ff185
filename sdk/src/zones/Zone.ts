/** One place's offsets from UTC, from 2000 on; before that the first one holds. */
export interface Zone {
  /** As it was asked for, so a link keeps its name. */
  readonly name: string;
  readonly firstOffsetMs: number;
  /** In order of time. */
  readonly changes: readonly OffsetChange[];
  /** What is repeated in every year from some year on, in order of time; empty where the last change is the last. */
  readonly yearly: readonly YearlyChange[];
  /** The start, in UTC, of the first year of which `yearly` says everything; Infinity where there is none. */
  readonly yearlyFromMs: number;
}

/** From an instant on, another offset holds: local time is UTC plus the offset. */
export interface OffsetChange {
  readonly atMs: number;
  readonly offsetMs: number;
}

/** A change on the first such weekday on or after a day of each year, all in UTC. */
export interface YearlyChange {
  /** 0 is January. */
  readonly month: number;
  readonly day: number;
  /** 0 is Sunday. */
  readonly weekday: number;
  readonly timeMs: number;
  readonly offsetMs: number;
}
