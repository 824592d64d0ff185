import type { Journey } from "../../compile/Journey.js";
import type { JourneyDocument } from "../../model/journeySchema.js";
import { type Ledger, timeZoneAttribute } from "../../model/Ledger.js";
import { findZone } from "../../zones/findZone.js";
import { localDayAndTime } from "../../zones/localDayAndTime.js";
import { orderEntries } from "../orderEntries.js";

/** Hours of the day by the clock where the HCP is: [from, to). */
export interface HourBand {
  readonly from: number;
  readonly to: number;
}

/** When and where an HCP took up digital content, as far as their ledger tells. */
export interface Habits {
  /** Responses counted. */
  readonly total: number;
  /** The channel with the most of them; undefined where two have as many. */
  readonly channel: { readonly id: string; readonly count: number } | undefined;
  /** The part of the day with the most of them, if it is a clear one; undefined where the HCP's zone is not known. */
  readonly band: (HourBand & { readonly count: number }) | undefined;
}

const yearMs = 365 * 86_400_000;
/** Fewer are chance. */
const leastResponses = 5;
/** A part of the day is told only where at least so much fell into it. */
const leastShare = 0.4;
const bands: readonly HourBand[] = [
  { from: 8, to: 11 },
  { from: 11, to: 14 },
  { from: 14, to: 17 },
  { from: 17, to: 20 },
  { from: 20, to: 23 },
];

/**
 * Channels for digital content: the journey declares events on them, and none that a rep would log.
 *
 * Where reps log, they were there; when to visit is not read from when somebody reads.
 */
export function listDigitalChannels({ channels, events }: JourneyDocument): readonly string[] {
  return channels
    .map(({ id }) => id)
    .filter((id) => {
      const own = events.filter(({ channel }) => channel === id);
      return own.length > 0 && own.every(({ loggable }) => !loggable);
    });
}

/**
 * What an HCP's own responses of the last 365 days say of their best channel and hours for digital content; undefined where there are
 * fewer than five. Responses are the events that touchpoints of the journey count on.
 */
export function readHabits({ document }: Journey, { entries }: Ledger, now: number): Habits | undefined {
  const digital = new Set(listDigitalChannels(document));
  const awaited = new Set(
    document.touchpoints.flatMap(({ responses }) => responses.map(({ event }) => event)),
  );
  const channelOf = new Map(
    document.events
      .filter(({ type, facts }) => awaited.has(type) && (facts === "both" || facts === document.facts))
      .map(({ type, channel }) => [type, channel]),
  );
  const { items } = orderEntries(entries, now);
  let zone: ReturnType<typeof findZone>;
  const responses: { readonly at: number; readonly channel: string }[] = [];
  for (const item of items) {
    if (item.kind !== "entry") continue;
    const { entry, at } = item;
    if (entry.kind === "attribute" && entry.attribute === timeZoneAttribute)
      zone = findZone(String(entry.value));
    const channel = entry.kind === "event" ? channelOf.get(entry.type) : undefined;
    if (channel !== undefined && digital.has(channel) && at > now - yearMs) responses.push({ at, channel });
  }
  const total = responses.length;
  if (total < leastResponses) return undefined;
  const channel = findMost(responses.map((response) => response.channel));
  const known = zone;
  const band =
    known && findMost(responses.flatMap(({ at }) => findBand(localDayAndTime(known, at).minuteOfDay)));
  return {
    total,
    channel: channel && { id: channel.value, count: channel.count },
    band: band && band.count >= total * leastShare ? { ...band.value, count: band.count } : undefined,
  };
}

function findBand(minuteOfDay: number): readonly HourBand[] {
  return bands.filter(({ from, to }) => minuteOfDay >= from * 60 && minuteOfDay < to * 60);
}

/** What there is most of; undefined where two have as many. */
function findMost<Value>(
  values: readonly Value[],
): { readonly value: Value; readonly count: number } | undefined {
  const counts = new Map<Value, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  const [first, second] = [...counts].sort(([, a], [, b]) => b - a);
  if (first === undefined || first[1] === second?.[1]) return undefined;
  return { value: first[0], count: first[1] };
}
