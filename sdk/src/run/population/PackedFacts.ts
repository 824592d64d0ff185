import type { Journey } from "../../compile/Journey.js";
import { none } from "../../compile/JourneyTables.js";
import type { Scalar } from "../../model/Ledger.js";
import { type FactCursor, FactStore, noPayload } from "../FactStore.js";
import { FactSignature } from "./FactSignature.js";
import { factCode, type PackedLedgers } from "./PackedLedgers.js";
import { findAskedFacts } from "./SelectionCache.js";
import { change } from "./WatchedGuards.js";

/** What a fact may change, by its code, as bits of `change`. */
export function getFactChange(code: number): number {
  return factChanges[code] ?? change.everything;
}

const factChanges: Readonly<Record<number, number>> = {
  [factCode.attribute]: change.attribute,
  [factCode.persona]: change.persona,
  [factCode.segment]: change.segment,
  [factCode.grant]: change.consent,
  [factCode.withdrawal]: change.consent,
  [factCode.expiry]: change.consent,
  [factCode.send]: change.touches,
  [factCode.other]: 0,
};

/** The facts of one HCP after the other, kept from packed items, and the number of their combination. */
export class PackedFacts {
  readonly store: FactStore;
  readonly signature: FactSignature;
  readonly #packed: PackedLedgers;
  /** In the signature attributes come first, then persona and segment, then consents. */
  readonly #firstConsent: number;
  #payload = none;
  readonly #findPayload = (field: string) => this.#readPayload(field);

  /** @param factLimit - How many combinations of facts are told apart. */
  constructor(journey: Journey, packed: PackedLedgers, factLimit: number) {
    this.#packed = packed;
    this.store = new FactStore(journey);
    this.#firstConsent = this.store.numbers.attributes.size + 2;
    this.signature = new FactSignature(findAskedFacts(journey, this.store.numbers), factLimit);
  }

  reset(): void {
    this.store.reset();
    this.signature.reset();
  }

  /** Takes a fact in; answers what it may have changed, as bits of `change`. */
  record(item: number, code: number, at: number): number {
    const first = this.#packed.first[item] ?? none;
    const second = this.#packed.second[item] ?? none;
    const { store, signature } = this;
    switch (code) {
      case factCode.attribute:
        if (first === none) return 0;
        store.setAttribute(first, this.#getValue(second));
        signature.set(first, second + 1);
        return change.attribute;
      case factCode.persona:
        store.persona = String(this.#getValue(second));
        signature.set(this.#firstConsent - 2, second + 1);
        return change.persona;
      case factCode.segment:
        store.segment = String(this.#getValue(second));
        signature.set(this.#firstConsent - 1, second + 1);
        return change.segment;
      case factCode.grant:
      case factCode.withdrawal:
      case factCode.expiry:
        return first === none ? 0 : this.#recordConsent(item, code, first, second);
      case factCode.send:
        store.recordTouch(first, at);
        return change.touches;
      default:
        return 0;
    }
  }

  #recordConsent(item: number, code: number, consent: number, second: number): number {
    const place = this.#firstConsent + consent;
    if (code === factCode.grant) {
      this.store.grant(consent, item);
      this.signature.set(place, 1);
    } else if (code === factCode.withdrawal) {
      this.store.withdraw(consent, second);
      this.signature.clear(place, this.#firstConsent + second);
    } else if (this.store.expire(consent, second)) {
      this.signature.set(place, 0);
    }
    return change.consent;
  }

  /** What reads the fields of a payload, by its number; good until the next is opened. */
  openPayload(payload: number): FactCursor["findPayload"] {
    this.#payload = payload;
    return payload === none ? noPayload : this.#findPayload;
  }

  #readPayload(field: string): Scalar | undefined {
    const { payloads, payloadStarts, fields, values } = this.#packed;
    const wanted = fields.get(field);
    if (wanted === undefined) return undefined;
    const end = payloadStarts[this.#payload + 1] ?? 0;
    for (let place = payloadStarts[this.#payload] ?? 0; place < end; place += 2) {
      if (payloads[place] === wanted) return values[payloads[place + 1] ?? none];
    }
    return undefined;
  }

  #getValue(place: number): Scalar {
    return this.#packed.values[place] ?? "";
  }
}
