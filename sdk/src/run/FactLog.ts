import type { Journey } from "../compile/Journey.js";
import type { MachineFrame } from "../compile/toMachine.js";
import type { ConsentEntry, EventEntry, Scalar } from "../model/Ledger.js";
import type { FoldItem } from "./orderEntries.js";

/** The values in force at the present place of one fold (semantics 7), and the times that windows count. */
export class FactLog {
  persona: string | undefined;
  readonly #attributes = new Map<string, Scalar>();
  /** By channel, the grant in force: an expiry ends only its own (semantics 8). */
  readonly #grants = new Map<string, ConsentEntry>();
  readonly #timesByPattern = new Map<string, number[]>();
  readonly #journey: Journey;

  constructor(journey: Journey) {
    this.#journey = journey;
  }

  /** Takes in one item of the fold. Items come in fold order. */
  record(item: FoldItem): void {
    if (item.kind === "expiry") {
      if (this.#grants.get(item.grant.channel) === item.grant) this.#grants.delete(item.grant.channel);
      return;
    }
    const { entry } = item;
    switch (entry.kind) {
      case "attribute":
        this.#attributes.set(entry.attribute, entry.value);
        break;
      case "persona":
        this.persona = entry.persona;
        break;
      case "consent":
        if (entry.change === "granted") this.#grants.set(entry.channel, entry);
        else this.#grants.delete(entry.channel);
        break;
      case "event":
        this.#recordEvent(entry);
        break;
    }
  }

  #recordEvent(entry: EventEntry): void {
    for (const pattern of this.#journey.countedAs.get(entry.type) ?? []) {
      const times = this.#timesByPattern.get(pattern);
      if (times) times.push(entry.occurredAt);
      else this.#timesByPattern.set(pattern, [entry.occurredAt]);
    }
  }

  /** What a guard sees at `now`, with the payload of the event being folded, if it is one. */
  toFrame(now: number, payload: EventEntry["payload"]): MachineFrame {
    return {
      now,
      persona: this.persona,
      findAttribute: (attribute) => this.#attributes.get(attribute),
      hasConsent: (channel) => this.#grants.has(channel),
      findPayload: (field) =>
        payload !== undefined && Object.hasOwn(payload, field) ? payload[field] : undefined,
      countEvents: (type, windowMs) => this.#countSince(type, now - windowMs),
    };
  }

  /** Times after `start`; recorded times never lie after the present place of the fold (semantics 12). */
  #countSince(pattern: string, start: number): number {
    const times = this.#timesByPattern.get(pattern) ?? [];
    let low = 0;
    let high = times.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((times[middle] ?? 0) > start) high = middle;
      else low = middle + 1;
    }
    return times.length - low;
  }
}
