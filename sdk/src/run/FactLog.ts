import type { Journey } from "../compile/Journey.js";
import type { MachineFrame } from "../compile/machineTypes.js";
import { invariant } from "../model/invariant.js";
import { type ConsentEntry, type EventEntry, type Scalar, timeZoneAttribute } from "../model/Ledger.js";
import { matchesEventType } from "../model/trigger.js";
import { findZone } from "../zones/findZone.js";
import { nextWithinHours } from "../zones/nextWithinHours.js";
import { startOfDayMs } from "../zones/startOfDayMs.js";
import type { Zone } from "../zones/Zone.js";
import type { FoldItem } from "./orderEntries.js";
import { TimeLine } from "./TimeLine.js";

/** Until this long from now a channel that is never open is looked for; then it is as if never asked. */
export const everMs = 100 * 365 * 86_400_000;

/** The values in force at the present place of one fold (semantics 7), and the times that windows count. */
export class FactLog {
  persona: string | undefined;
  segment: string | undefined;
  readonly #journey: Journey;
  readonly #attributes = new Map<string, Scalar>();
  /** By channel and purpose, the grant in force: an expiry ends only its own (semantics 8). */
  readonly #grants = new Map<string, ConsentEntry>();
  readonly #eventTimes = new Map<string, TimeLine>();
  readonly #eventSums = new Map<string, TimeLine>();
  readonly #touchTimes = new Map<string, TimeLine>();
  readonly #lastEvents = new Map<string, number>();
  #zone: Zone = requireUtc();

  constructor(journey: Journey) {
    this.#journey = journey;
  }

  /** Takes in one item of the fold. Items come in fold order. */
  record(item: FoldItem): void {
    if (item.kind === "expiry") {
      const key = toConsentKey(item.grant);
      if (this.#grants.get(key) === item.grant) this.#grants.delete(key);
      return;
    }
    const { entry } = item;
    switch (entry.kind) {
      case "attribute":
        this.#recordAttribute(entry.attribute, entry.value);
        break;
      case "persona":
        this.persona = entry.persona;
        break;
      case "segment":
        this.segment = entry.segment;
        break;
      case "consent":
        this.#recordConsent(entry);
        break;
      case "event":
        this.#recordEvent(entry);
        break;
      case "send":
        getLine(this.#touchTimes, entry.channel).push(entry.occurredAt, 1);
        getLine(this.#touchTimes, "*").push(entry.occurredAt, 1);
        break;
      case "version":
        break;
    }
  }

  #recordAttribute(attribute: string, value: Scalar): void {
    this.#attributes.set(attribute, value);
    if (attribute === timeZoneAttribute) this.#zone = findZone(String(value)) ?? requireUtc();
  }

  #recordConsent(entry: ConsentEntry): void {
    if (entry.change === "granted") {
      this.#grants.set(toConsentKey(entry), entry);
      return;
    }
    for (const [key, grant] of this.#grants) {
      const isMeant =
        grant.channel === entry.channel && (entry.purpose === undefined || grant.purpose === entry.purpose);
      if (isMeant) this.#grants.delete(key);
    }
  }

  #recordEvent(entry: EventEntry): void {
    for (const pattern of this.#journey.reads.countedAs.get(entry.type) ?? []) {
      getLine(this.#eventTimes, pattern).push(entry.occurredAt, 1);
      this.#lastEvents.set(pattern, entry.occurredAt);
    }
    for (const { pattern, field } of this.#journey.reads.sums) {
      const value = entry.payload?.[field];
      if (typeof value !== "number" || !matchesEventType(pattern, entry.type)) continue;
      getLine(this.#eventSums, `${pattern} ${field}`).push(entry.occurredAt, value);
    }
  }

  startOfDayMs(date: string): number {
    return startOfDayMs(this.#zone, date);
  }

  /** What a guard sees at `now`, with the event being folded, if it is one. */
  toFrame(now: number, event: EventEntry | undefined): MachineFrame {
    const payload = event?.payload;
    return {
      now,
      persona: this.persona,
      segment: this.segment,
      findAttribute: (attribute) => this.#attributes.get(attribute),
      hasConsent: (channel, purpose) => this.#grants.has(toConsentKey({ channel, purpose })),
      findPayload: (field) =>
        payload !== undefined && Object.hasOwn(payload, field) ? payload[field] : undefined,
      countEvents: (type, windowMs) => this.#eventTimes.get(type)?.countAfter(now - windowMs) ?? 0,
      sumEvents: (type, field, windowMs) =>
        this.#eventSums.get(`${type} ${field}`)?.sumAfter(now - windowMs) ?? 0,
      findLastEvent: (type) => this.#lastEvents.get(type),
      countTouches: (channel, windowMs) => this.#touchTimes.get(channel)?.countAfter(now - windowMs) ?? 0,
      startOfDayMs: (date) => this.startOfDayMs(date),
      nextWorkingHourMs: (channel, fromMs) => this.#nextWorkingHourMs(channel, fromMs),
    };
  }

  #nextWorkingHourMs(channel: string, fromMs: number): number {
    const declared = this.#journey.document.channels.find(({ id }) => id === channel);
    invariant(declared, `channel ${channel} is declared`);
    return nextWithinHours(this.#zone, declared.hours, fromMs) ?? fromMs + everMs;
  }
}

function requireUtc(): Zone {
  const utc = findZone("UTC");
  invariant(utc, "the table of zones has UTC");
  return utc;
}

function toConsentKey({ channel, purpose }: { channel: string; purpose?: string | undefined }): string {
  return purpose === undefined ? channel : `${channel} ${purpose}`;
}

function getLine(lines: Map<string, TimeLine>, key: string): TimeLine {
  let line = lines.get(key);
  if (line === undefined) {
    line = new TimeLine();
    lines.set(key, line);
  }
  return line;
}
