import type { Journey } from "../../compile/Journey.js";
import { none } from "../../compile/JourneyTables.js";
import type { ConsentEntry, EventEntry, Ledger, LedgerEntry, Scalar } from "../../model/Ledger.js";
import { FactNumbers } from "../FactNumbers.js";
import { type FoldedEntry, orderEntries } from "../orderEntries.js";
import { GrowingColumn } from "./GrowingColumn.js";
import { factCode, type PackedLedgers } from "./PackedLedgers.js";

/** Takes ledgers as they come; what it has packed is valid until the next is added. */
export interface LedgerPacker {
  /** Packs all that was recorded of one HCP. With `recordedBy`, only what had been recorded by then, ms (semantics 6). */
  readonly add: (ledger: Ledger, recordedBy?: number) => void;
  readonly toPacked: () => PackedLedgers;
}

/** Packs ledgers for folding them all in one journey. */
export function packLedgers(journey: Journey, ledgers: Iterable<Ledger>): PackedLedgers {
  const packer = createLedgerPacker(journey);
  for (const ledger of ledgers) packer.add(ledger);
  return packer.toPacked();
}

/** Packs ledgers one after the other, so that no more than one need be in memory as entries. */
export function createLedgerPacker(journey: Journey): LedgerPacker {
  const packer = new Packer(journey);
  return {
    add: (ledger, recordedBy) => packer.add(ledger, recordedBy),
    toPacked: () => packer.toPacked(),
  };
}

class Packer {
  readonly #journey: Journey;
  readonly #numbers: FactNumbers;
  readonly #fields: ReadonlyMap<string, number>;
  readonly #hcps: string[] = [];
  readonly #starts = new GrowingColumn(Uint32Array);
  readonly #times = new GrowingColumn(Float64Array);
  readonly #codes = new GrowingColumn(Uint16Array);
  readonly #first = new GrowingColumn(Int32Array);
  readonly #second = new GrowingColumn(Int32Array);
  readonly #entries = new GrowingColumn(Int32Array);
  readonly #payloads = new GrowingColumn(Int32Array);
  readonly #payloadStarts = new GrowingColumn(Int32Array);
  readonly #payloadNumbers = new Map<string, number>();
  readonly #values: Scalar[] = [];
  readonly #valuePlaces = new Map<Scalar, number>();

  constructor(journey: Journey) {
    this.#journey = journey;
    this.#numbers = new FactNumbers(journey.document);
    const names = journey.document.events.flatMap(({ payload }) => payload.map(({ name }) => name));
    this.#fields = new Map([...new Set(names)].map((name, index) => [name, index]));
    this.#starts.push(0);
    this.#payloadStarts.push(0);
  }

  add({ hcp, entries }: Ledger, recordedBy: number | undefined): void {
    const { items } = orderEntries(entries, Number.POSITIVE_INFINITY, recordedBy);
    const places = new Map(entries.map((entry, place) => [entry, place]));
    const grants = new Map<LedgerEntry, number>();
    for (const item of items) {
      const entry = item.kind === "expiry" ? item.grant : item.entry;
      const place = places.get(entry) ?? none;
      if (item.kind === "expiry") {
        this.#push("expiry", item.at, this.#findConsent(item.grant), grants.get(entry) ?? none, place);
        continue;
      }
      if (entry.kind === "consent") grants.set(entry, this.#times.length);
      this.#addEntry(item.entry, item.at, place);
    }
    this.#hcps.push(hcp);
    this.#starts.push(this.#times.length);
  }

  #addEntry(entry: FoldedEntry, at: number, place: number): void {
    const { attributes, channels } = this.#numbers;
    switch (entry.kind) {
      case "event":
        this.#addEvent(entry, place);
        break;
      case "attribute": {
        const attribute = attributes.get(entry.attribute) ?? none;
        this.#push("attribute", at, attribute, attribute === none ? none : this.#toValue(entry.value), place);
        break;
      }
      case "persona":
        this.#push("persona", at, none, this.#toValue(entry.persona), place);
        break;
      case "segment":
        this.#push("segment", at, none, this.#toValue(entry.segment), place);
        break;
      case "consent":
        this.#addConsent(entry, at, place);
        break;
      case "send":
        this.#push("send", at, channels.get(entry.channel) ?? none, none, place);
        break;
      case "version":
        this.#push("other", at, none, none, place);
        break;
    }
  }

  /** Events that the journey does not declare do nothing in it. */
  #addEvent(entry: EventEntry, place: number): void {
    const type = this.#numbers.events.get(entry.type);
    if (type !== undefined) this.#pushItem(type, entry.occurredAt, this.#addPayload(entry), none, place);
  }

  /** Payloads that are the same are kept once. */
  #addPayload({ payload }: EventEntry): number {
    if (payload === undefined) return none;
    const parts = Object.entries(payload).flatMap(([name, value]) => {
      const field = this.#fields.get(name);
      return field === undefined ? [] : [field, this.#toValue(value)];
    });
    if (parts.length === 0) return none;
    const key = parts.join();
    let number = this.#payloadNumbers.get(key);
    if (number === undefined) {
      number = this.#payloadNumbers.size;
      this.#payloadNumbers.set(key, number);
      for (const part of parts) this.#payloads.push(part);
      this.#payloadStarts.push(this.#payloads.length);
    }
    return number;
  }

  #addConsent(entry: ConsentEntry, at: number, place: number): void {
    const consent = this.#findConsent(entry);
    if (entry.change === "granted") {
      this.#push("grant", at, consent, none, place);
      return;
    }
    const width = entry.purpose === undefined ? this.#numbers.consentsOfOne : 1;
    this.#push("withdrawal", at, consent, consent + width, place);
  }

  #findConsent({ channel, purpose }: ConsentEntry): number {
    return this.#numbers.findConsent(channel, purpose);
  }

  #toValue(value: Scalar): number {
    let place = this.#valuePlaces.get(value);
    if (place === undefined) {
      place = this.#values.push(value) - 1;
      this.#valuePlaces.set(value, place);
    }
    return place;
  }

  #push(kind: keyof typeof factCode, at: number, first: number, second: number, place: number): void {
    this.#pushItem(this.#numbers.events.size + factCode[kind], at, first, second, place);
  }

  #pushItem(code: number, at: number, first: number, second: number, place: number): void {
    this.#times.push(at);
    this.#codes.push(code);
    this.#first.push(first);
    this.#second.push(second);
    this.#entries.push(place);
  }

  toPacked(): PackedLedgers {
    return {
      version: this.#journey.version,
      hcps: this.#hcps,
      starts: this.#starts.toArray(),
      times: this.#times.toArray(),
      codes: this.#codes.toArray(),
      first: this.#first.toArray(),
      second: this.#second.toArray(),
      entries: this.#entries.toArray(),
      eventCount: this.#numbers.events.size,
      payloads: this.#payloads.toArray(),
      payloadStarts: this.#payloadStarts.toArray(),
      fields: this.#fields,
      values: this.#values,
    };
  }
}
