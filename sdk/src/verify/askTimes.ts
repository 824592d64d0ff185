import type { Journey } from "../compile/Journey.js";
import { requireDurationMs } from "../model/duration.js";
import type { Channel, Touchpoint } from "../model/journeySchema.js";
import { ancestry } from "../model/stageTree.js";
import { getTrigger, type TransitionTrigger } from "../model/trigger.js";
import { type Weekday, weekdayOf } from "../zones/localDayAndTime.js";
import { findEarliest, furthestAheadMs, furthestBehindMs } from "./findEarliest.js";
import type { GateRefusal, TimeCause } from "./JourneyProof.js";

const dayMs = 86_400_000;

/**
 * Planned touchpoints that time alone keeps from ever being made, whoever is in the stage (semantics 37): it is over before they
 * come due or before their content is approved, nobody comes into it before the approval ends, or no day of their approval is one on which the channel is open.
 * Each is told once, with the first cause there is. That none is told means nothing.
 */
export function askTimes(journey: Journey, planned: readonly Touchpoint[]): readonly GateRefusal[] {
  const { touchpoints } = journey.document;
  const earliest = findEarliest(journey);
  return planned.flatMap((touchpoint): GateRefusal[] => {
    const from = earliest.get(touchpoint.stage) ?? Number.NEGATIVE_INFINITY;
    const cause = findCause(journey, touchpoint, from);
    if (cause === undefined) return [];
    const path = ["touchpoints", touchpoints.indexOf(touchpoint)];
    return [{ ...cause, path, stage: touchpoint.stage, touchpoint: touchpoint.id }];
  });
}

/** The longest that anybody stays in a stage, by the waits that take everybody out of it, ms. */
export function findStay(journey: Journey, stage: string): number {
  const delays = listWaysOut(journey, stage).flatMap((out) =>
    out.kind === "afterDuration" ? [out.delayMs] : [],
  );
  return Math.min(Number.POSITIVE_INFINITY, ...delays);
}

function findCause(journey: Journey, touchpoint: Touchpoint, enteredFrom: number): TimeCause | undefined {
  const { document } = journey;
  const channel = document.channels.find(({ id }) => id === touchpoint.channel);
  const firstMs = requireDurationMs(touchpoint.cadence.first);
  const stayMs = findStay(journey, touchpoint.stage);
  // What is made at the very instant at which a wait is due comes before it (semantics 3).
  if (firstMs > stayMs) return { kind: "late", firstMs, stayMs };
  const out = listWaysOut(journey, touchpoint.stage);
  const content = document.contents.find(({ id }) => id === touchpoint.content);
  const { from, until } = content?.approval ?? {};
  if (content === undefined) return undefined;
  if (until !== undefined && enteredFrom + firstMs >= Date.parse(until) + furthestBehindMs)
    return { kind: "expired", content: content.id, until };
  if (from === undefined) return undefined;
  if (out.some((each) => isOverBefore(each, from))) return { kind: "leftBefore", content: content.id, from };
  if (until === undefined || channel === undefined || isEverOpen(channel, from, until)) return undefined;
  return { kind: "closedDays", content: content.id, channel: channel.id, from, until };
}

/** The waits by which everybody leaves a stage, or one around it that was entered no later. */
function listWaysOut({ document, tree }: Journey, stage: string): readonly TransitionTrigger[] {
  const line = new Set(ancestry(tree, stage).map(({ id }) => id));
  return document.transitions
    .filter(
      ({ from, to, when, internal }) => line.has(from) && to !== undefined && when === undefined && !internal,
    )
    .map(getTrigger);
}

function isOverBefore(out: TransitionTrigger, day: string): boolean {
  if (out.kind === "afterDate") return out.date < day;
  return out.kind === "afterInstant" && out.at < Date.parse(day) - furthestAheadMs;
}

/** Whether a channel is open on any of the days from one until just before the other. */
function isEverOpen({ hours }: Channel, from: string, until: string): boolean {
  const [first, end] = [Date.parse(from) / dayMs, Date.parse(until) / dayMs];
  if (hours.length === 0 || end - first >= 7) return true;
  const days = new Set<Weekday>();
  for (let day = first; day < end; day++) days.add(weekdayOf(day));
  // Where clocks go back at midnight, the end of the day before comes once more.
  const eve = weekdayOf(first - 1);
  return hours.some(
    (each) => each.days.some((day) => days.has(day)) || (each.to > "22:00" && each.days.includes(eve)),
  );
}
