import type { Journey } from "../compile/Journey.js";
import { none } from "../compile/JourneyTables.js";
import type { MachineFrame } from "../compile/machineTypes.js";
import type { ConsentEntry, EventEntry, Scalar } from "../model/Ledger.js";
import { type FactCursor, FactStore } from "./FactStore.js";
import type { FoldItem } from "./orderEntries.js";

/** The values in force at the present place of one HCP's ledger (semantics 7), kept from its entries. */
export class FactLog {
  readonly #facts: FactStore;

  constructor(journey: Journey) {
    this.#facts = new FactStore(journey);
  }

  /** Forgets everything, for another ledger. */
  reset(): void {
    this.#facts.reset();
  }

  get persona(): string | undefined {
    return this.#facts.persona;
  }

  get segment(): string | undefined {
    return this.#facts.segment;
  }

  /** Takes in one item of the fold. Items come in fold order. */
  record(item: FoldItem): void {
    const { numbers } = this.#facts;
    if (item.kind === "expiry") {
      const consent = numbers.findConsent(item.grant.channel, item.grant.purpose);
      if (consent !== none) this.#facts.expire(consent, item.grant);
      return;
    }
    const { entry } = item;
    switch (entry.kind) {
      case "attribute": {
        const attribute = numbers.attributes.get(entry.attribute);
        if (attribute !== undefined) this.#facts.setAttribute(attribute, entry.value);
        break;
      }
      case "persona":
        this.#facts.persona = entry.persona;
        break;
      case "segment":
        this.#facts.segment = entry.segment;
        break;
      case "consent":
        this.#recordConsent(entry);
        break;
      case "event":
        this.#facts.recordEvent(
          numbers.events.get(entry.type) ?? none,
          entry.occurredAt,
          createPayloadReader(entry),
        );
        break;
      case "send":
        this.#facts.recordTouch(numbers.channels.get(entry.channel) ?? none, entry.occurredAt);
        break;
      case "version":
        break;
    }
  }

  #recordConsent(entry: ConsentEntry): void {
    const { numbers } = this.#facts;
    const consent = numbers.findConsent(entry.channel, entry.purpose);
    if (consent === none) return;
    if (entry.change === "granted") this.#facts.grant(consent, entry);
    else this.#facts.withdraw(consent, consent + (entry.purpose === undefined ? numbers.consentsOfOne : 1));
  }

  startOfDayMs(date: string): number {
    return this.#facts.startOfDayMs(date);
  }

  /** What a guard sees at `now`, with the event being folded, if it is one; good until the next item is recorded. */
  toFrame(now: number, event: EventEntry | undefined): MachineFrame {
    const cursor: FactCursor = { now, findPayload: createPayloadReader(event) };
    return this.#facts.createFrame(cursor);
  }
}

function createPayloadReader(event: EventEntry | undefined): (field: string) => Scalar | undefined {
  const payload = event?.payload;
  return (field) => (payload !== undefined && Object.hasOwn(payload, field) ? payload[field] : undefined);
}
