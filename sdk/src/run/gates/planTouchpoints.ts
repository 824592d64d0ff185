import { requireDurationMs } from "../../model/duration.js";
import type { Touchpoint } from "../../model/journeySchema.js";
import { type Standing, standForEntry } from "../standAt.js";

const mostListed = 1_000;

/** One time that a touchpoint is planned and has not been made. */
export interface PlannedTouchpoint {
  readonly touchpoint: string;
  readonly stage: string;
  readonly channel: string;
  /** Counted from 1 since the stage was entered. */
  readonly occurrence: number;
  /** How often it is planned in all. */
  readonly most: number;
  /** ms. */
  readonly dueAt: number;
}

/**
 * The touchpoints of the active stages that are due by `until`, ms, less those sent since their stage was entered; the first
 * due first, then as the document has them. At most 1,000 times of one touchpoint are listed. What is due at the very instant
 * at which a wait ends its stage is among them: it comes first (semantics 3).
 *
 * What is planned is not allowed yet: `checkTouchpoint` asks the gates.
 */
export function planTouchpoints(
  standing: Standing,
  until: number = standing.now,
): readonly PlannedTouchpoint[] {
  const listDue = (of: Standing, by: number) =>
    listPlanned(of, (dueAt, count) => dueAt <= by && count < mostListed).flat();
  const due = listDue(standing, until);
  const before = standForEntry(standing);
  const isSame = (a: PlannedTouchpoint, b: PlannedTouchpoint) =>
    a.touchpoint === b.touchpoint && a.dueAt === b.dueAt && a.occurrence === b.occurrence;
  const ended =
    before === standing
      ? []
      : listDue(before, Math.min(until, standing.now)).filter(
          (one) => !due.some((other) => isSame(one, other)),
        );
  return [...ended, ...due].sort((a, b) => a.dueAt - b.dueAt);
}

/** The next time of each touchpoint that is not used up, whenever it is due, in document order. */
export function findNextTouchpoints(standing: Standing): readonly PlannedTouchpoint[] {
  return listPlanned(standing, (_dueAt, count) => count === 0).flat();
}

/** Whether one more occurrence belongs in a list that has `count`. */
type Wants = (dueAt: number, count: number) => boolean;

function listPlanned(standing: Standing, wants: Wants): readonly (readonly PlannedTouchpoint[])[] {
  const { journey, run } = standing;
  if (run.status !== "active") return [];
  return journey.document.touchpoints.map((touchpoint) => {
    const entered = run.stages.includes(touchpoint.stage) ? run.sinceByStage[touchpoint.stage] : undefined;
    return entered === undefined ? [] : listOccurrences(standing, touchpoint, entered, wants);
  });
}

function listOccurrences(
  standing: Standing,
  { id, stage, channel, cadence }: Touchpoint,
  entered: number,
  wants: Wants,
): readonly PlannedTouchpoint[] {
  const first = requireDurationMs(cadence.first);
  const every = cadence.every === undefined ? 0 : requireDurationMs(cadence.every);
  // Without a distance between them there is only one.
  const most = every === 0 ? 1 : cadence.most;
  const planned: PlannedTouchpoint[] = [];
  for (let occurrence = countSent(standing, id, entered) + 1; occurrence <= most; occurrence++) {
    const dueAt = entered + first + (occurrence - 1) * every;
    if (!wants(dueAt, planned.length)) break;
    planned.push({ touchpoint: id, stage, channel, occurrence, most, dueAt });
  }
  return planned;
}

function countSent({ journey, items }: Standing, touchpoint: string, since: number): number {
  return items.filter((item) => {
    if (item.kind !== "entry" || item.entry.kind !== "send" || item.at < since) return false;
    const { touchpoint: named, journey: of = journey.document.id } = item.entry;
    return named === touchpoint && of === journey.document.id;
  }).length;
}
