import type { Journey } from "../compile/Journey.js";
import type { MachineFrame } from "../compile/machineTypes.js";
import { invariant } from "../model/invariant.js";
import type { Scalar } from "../model/Ledger.js";
import { matchesEventType } from "../model/trigger.js";
import { findZone } from "../zones/findZone.js";
import { nextWithinHours } from "../zones/nextWithinHours.js";
import { startOfDayMs } from "../zones/startOfDayMs.js";
import type { Zone } from "../zones/Zone.js";
import { FactNumbers } from "./FactNumbers.js";
import { TimeLine } from "./TimeLine.js";

/** Until this long from now a channel that is never open is looked for; then it is as if never asked. */
const everMs = 100 * 365 * 86_400_000;

/** Where a frame stands: the instant, and the payload of the event at hand. */
export interface FactCursor {
  now: number;
  findPayload: (field: string) => Scalar | undefined;
}

/** What a guard finds where no event is at hand. */
export const noPayload = (): undefined => undefined;

/** What one event adds to: the windows that count it, and those that sum a field of it. */
interface Recording {
  readonly counted: readonly TimeLine[];
  readonly summed: readonly { readonly field: string; readonly line: TimeLine }[];
}

/**
 * The values in force at the present place of one fold (semantics 7), and the times that windows count, by number; whatever
 * the journey does not declare, no guard can read. Used for one HCP after the other, it allocates nothing.
 */
export class FactStore {
  persona: string | undefined;
  segment: string | undefined;
  readonly numbers: FactNumbers;
  readonly #journey: Journey;
  readonly #values: (Scalar | undefined)[];
  /** By channel and purpose, what granted the consent in force: an expiry ends only its own (semantics 8). */
  readonly #grants: unknown[];
  readonly #counted: ReadonlyMap<string, TimeLine>;
  readonly #summed: ReadonlyMap<string, TimeLine>;
  readonly #touches: ReadonlyMap<string, TimeLine>;
  readonly #lines: readonly TimeLine[];
  readonly #touchLines: readonly TimeLine[];
  readonly #allTouches: TimeLine;
  /** By number of the event's type. */
  readonly #recordings: readonly (Recording | undefined)[];
  readonly #utc: Zone = requireUtc();
  #zone: Zone = this.#utc;

  constructor(journey: Journey) {
    const { document, reads } = journey;
    this.#journey = journey;
    this.numbers = new FactNumbers(document);
    this.#values = new Array<undefined>(this.numbers.attributes.size).fill(undefined);
    this.#grants = new Array<undefined>(this.numbers.consentCount).fill(undefined);
    const patterns = new Set([...reads.countedAs.values()].flat());
    this.#counted = new Map([...patterns].map((pattern) => [pattern, new TimeLine()]));
    this.#summed = new Map(reads.sums.map((sum) => [toSumKey(sum.pattern, sum.field), new TimeLine()]));
    this.#touches = new Map(
      ["*", ...document.channels.map(({ id }) => id)].map((id) => [id, new TimeLine()]),
    );
    this.#lines = [this.#counted, this.#summed, this.#touches].flatMap((lines) => [...lines.values()]);
    this.#allTouches = getLine(this.#touches, "*");
    this.#touchLines = document.channels.map(({ id }) => getLine(this.#touches, id));
    this.#recordings = document.events.map(({ type }) => this.#createRecording(type));
  }

  /** Undefined where no guard reads what the event would add to. */
  #createRecording(type: string): Recording | undefined {
    const { countedAs, sums } = this.#journey.reads;
    const counted = (countedAs.get(type) ?? []).map((pattern) => getLine(this.#counted, pattern));
    const summed = sums
      .filter(({ pattern }) => matchesEventType(pattern, type))
      .map(({ pattern, field }) => ({ field, line: getLine(this.#summed, toSumKey(pattern, field)) }));
    return counted.length === 0 && summed.length === 0 ? undefined : { counted, summed };
  }

  /** Forgets everything, for the next HCP. */
  reset(): void {
    this.persona = undefined;
    this.segment = undefined;
    for (let index = 0; index < this.#values.length; index++) this.#values[index] = undefined;
    for (let index = 0; index < this.#grants.length; index++) this.#grants[index] = undefined;
    for (let index = 0; index < this.#lines.length; index++) this.#lines[index]?.clear();
    this.#zone = this.#utc;
  }

  setAttribute(attribute: number, value: Scalar): void {
    this.#values[attribute] = value;
    if (attribute === this.numbers.timeZone) this.#zone = findZone(String(value)) ?? requireUtc();
  }

  grant(consent: number, by: unknown): void {
    this.#grants[consent] = by;
  }

  /** False where the consent in force was granted otherwise since. */
  expire(consent: number, by: unknown): boolean {
    if (this.#grants[consent] !== by) return false;
    this.#grants[consent] = undefined;
    return true;
  }

  /** Ends consents from one number up to, not including, another: one purpose, or a channel with all of its own. */
  withdraw(from: number, until: number): void {
    this.#grants.fill(undefined, from, until);
  }

  /** Whether a guard reads what an event of the type adds to. */
  isRecorded(type: number): boolean {
    return this.#recordings[type] !== undefined;
  }

  /** True where a guard reads what this adds to. */
  recordEvent(type: number, at: number, findPayload: FactCursor["findPayload"]): boolean {
    const recording = this.#recordings[type];
    if (recording === undefined) return false;
    for (const line of recording.counted) line.push(at, 1);
    for (const { field, line } of recording.summed) {
      const value = findPayload(field);
      if (typeof value === "number") line.push(at, value);
    }
    return true;
  }

  /** A touch on a channel that the journey does not declare counts among all. */
  recordTouch(channel: number, at: number): void {
    this.#touchLines[channel]?.push(at, 1);
    this.#allTouches.push(at, 1);
  }

  startOfDayMs(date: string): number {
    return startOfDayMs(this.#zone, date);
  }

  /** Where the HCP is: UTC where nothing is known. */
  get zone(): Zone {
    return this.#zone;
  }

  isGranted(consent: number): boolean {
    return this.#grants[consent] !== undefined;
  }

  /** Touches on a channel after an instant; none on one that is not declared. */
  countTouches(channel: number, after: number): number {
    return this.#touchLines[channel]?.countAfter(after) ?? 0;
  }

  countAllTouches(after: number): number {
    return this.#allTouches.countAfter(after);
  }

  /** What a guard sees where the cursor stands, and goes on seeing as the cursor moves and the store changes. */
  createFrame(cursor: FactCursor): MachineFrame {
    const store = this;
    const { attributes } = this.numbers;
    return {
      get now() {
        return cursor.now;
      },
      get persona() {
        return store.persona;
      },
      get segment() {
        return store.segment;
      },
      findAttribute: (attribute) => this.#values[attributes.get(attribute) ?? -1],
      hasConsent: (channel, purpose) =>
        this.#grants[this.numbers.findConsent(channel, purpose)] !== undefined,
      findPayload: (field) => cursor.findPayload(field),
      countEvents: (type, windowMs) => this.#counted.get(type)?.countAfter(cursor.now - windowMs) ?? 0,
      sumEvents: (type, field, windowMs) =>
        this.#summed.get(toSumKey(type, field))?.sumAfter(cursor.now - windowMs) ?? 0,
      findLastEvent: (type) => this.#counted.get(type)?.last,
      countTouches: (channel, windowMs) => this.#touches.get(channel)?.countAfter(cursor.now - windowMs) ?? 0,
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

let utc: Zone | undefined;

function requireUtc(): Zone {
  utc ??= findZone("UTC");
  invariant(utc, "the table of zones has UTC");
  return utc;
}

function toSumKey(pattern: string, field: string): string {
  return `${pattern} ${field}`;
}

function getLine(lines: ReadonlyMap<string, TimeLine>, key: string): TimeLine {
  const line = lines.get(key);
  invariant(line, `${key} has a line`);
  return line;
}
