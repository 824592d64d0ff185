import type { TimelineLine } from "./toTimeline";

export type TimelineDay = {
  /** Of any instant of the day, ms; undefined for what has no date. */
  at: number | undefined;
  lines: readonly TimelineLine[];
};

/** Lines that follow one another on one day, under that day. `dayOf` names the day of an instant where the reader is. */
export function groupByDay(
  lines: readonly TimelineLine[],
  dayOf: (atMs: number) => string,
): readonly TimelineDay[] {
  const days: { day: string | undefined; at: number | undefined; lines: TimelineLine[] }[] = [];
  for (const line of lines) {
    const day = line.at === undefined ? undefined : dayOf(line.at);
    const last = days.at(-1);
    if (last !== undefined && last.day === day) last.lines.push(line);
    else days.push({ day, at: line.at, lines: [line] });
  }
  return days.map(({ at, lines: ofDay }) => ({ at, lines: ofDay }));
}
