import { none } from "../compile/JourneyTables.js";
import type { JourneyDocument } from "../model/journeySchema.js";
import { timeZoneAttribute } from "../model/Ledger.js";

/** Numbers for the facts that a journey declares: `none` for any other. */
export class FactNumbers {
  readonly events: ReadonlyMap<string, number>;
  readonly channels: ReadonlyMap<string, number>;
  /** Every declared attribute, and the HCP's time zone. */
  readonly attributes: ReadonlyMap<string, number>;
  readonly timeZone: number;
  readonly consentCount: number;
  readonly #purposes: ReadonlyMap<string, number>;

  constructor({ events, channels, attributes, purposes }: JourneyDocument) {
    const ids = attributes.map(({ id }) => id).filter((id) => id !== timeZoneAttribute);
    this.events = numberAll(events.map(({ type }) => type));
    this.channels = numberAll(channels.map(({ id }) => id));
    this.attributes = numberAll([...ids, timeZoneAttribute]);
    this.timeZone = ids.length;
    this.#purposes = numberAll(purposes.map(({ id }) => id));
    this.consentCount = channels.length * (purposes.length + 1);
  }

  /** A channel as a whole comes first, then each of its purposes. */
  findConsent(channel: string, purpose: string | undefined): number {
    const place = this.channels.get(channel);
    if (place === undefined) return none;
    const first = place * this.consentsOfOne;
    if (purpose === undefined) return first;
    const within = this.#purposes.get(purpose);
    return within === undefined ? none : first + within + 1;
  }

  /** Consents that a channel may have: as a whole, and for each purpose. */
  get consentsOfOne(): number {
    return this.#purposes.size + 1;
  }
}

function numberAll(ids: readonly string[]): ReadonlyMap<string, number> {
  return new Map(ids.map((id, index) => [id, index]));
}
