import type { Journey } from "../../compile/Journey.js";
import { none } from "../../compile/JourneyTables.js";
import type { ConsentEntry, Ledger, Scalar } from "../../model/Ledger.js";
import { type FactCursor, noPayload } from "../../run/FactStore.js";
import { findHold } from "../../run/gates/findHold.js";
import { type FoldItem, orderEntries } from "../../run/orderEntries.js";
import { change } from "../../run/population/WatchedGuards.js";
import type { Chance } from "../chance/Chance.js";
import { type DrawnFacts, PersonaSampler } from "./PersonaSampler.js";
import type { PersonFold } from "./PersonFold.js";
import { loss, type PersonGates } from "./PersonGates.js";

/** A consent that will end by itself. */
export interface Expiry {
  readonly consent: number;
  readonly grant: ConsentEntry;
  readonly at: number;
}

/** A send of the history, to which an answer may still come (semantics 31). */
export interface PastSend {
  readonly touchpoint: string;
  readonly at: number;
}

/** Who the people of a simulation are, and what was before it began. */
export class PersonSource {
  /** Of the person at hand: the number of the persona; the number of personas where it is not known. */
  persona = 0;
  /** What a sampled person was drawn as. */
  drawn: DrawnFacts | undefined;
  readonly expiries: Expiry[] = [];
  readonly sends: PastSend[] = [];
  /** Events of the history, as (type, at) by turns. */
  readonly #pastEvents: number[] = [];
  readonly #journey: Journey;
  readonly #fold: PersonFold;
  readonly #gates: PersonGates;
  readonly #sampler: PersonaSampler;
  readonly #personas: ReadonlyMap<string, number>;

  constructor(journey: Journey, fold: PersonFold, gates: PersonGates) {
    this.#journey = journey;
    this.#fold = fold;
    this.#gates = gates;
    this.#sampler = new PersonaSampler(journey.document);
    this.#personas = new Map(journey.document.personas.map(({ id }, index) => [id, index]));
  }

  /** Draws a person, as they are before anything has happened. */
  sample(chance: Chance, person: number): DrawnFacts {
    this.#clear();
    const drawn = this.#sampler.draw(chance, person);
    const { facts } = this.#fold;
    this.drawn = drawn;
    this.persona = drawn.persona;
    const persona = this.#journey.document.personas[drawn.persona];
    facts.persona = persona?.id;
    facts.segment = persona?.segment;
    for (let index = 0; index < drawn.values.length; index++) {
      const value = drawn.values[index];
      if (value !== undefined) facts.setAttribute(index, value);
    }
    this.#fold.findNextDue();
    return drawn;
  }

  /** Gives a sampled person what they have agreed to, one after the other. */
  grant({ consents }: DrawnFacts, at: number): void {
    for (let consent = 0; consent < consents.length; consent++) {
      if (consents[consent] !== 1) continue;
      this.#fold.facts.grant(consent, consents);
      this.#fold.takeFact(change.consent, at);
    }
  }

  /** Folds a person's history up to an instant, and with it. */
  open({ entries }: Ledger, from: number): void {
    this.#clear();
    for (const item of orderEntries(entries, from).items) {
      this.#fold.fireUntil(item.at, false);
      this.#take(item);
      this.#noteExpiry(item, from);
    }
    this.#fold.fireUntil(from, true);
    this.#gates.isHeld = findHold(entries, this.#id, from) !== undefined;
    const { persona } = this.#fold.facts;
    this.persona = this.#personas.get(persona ?? "") ?? this.#personas.size;
  }

  /** Whether the history has such an event after an instant. */
  hasHappened(isMeant: (type: number) => boolean, after: number): boolean {
    for (let place = 0; place < this.#pastEvents.length; place += 2) {
      if ((this.#pastEvents[place + 1] ?? 0) > after && isMeant(this.#pastEvents[place] ?? none)) return true;
    }
    return false;
  }

  #clear(): void {
    this.#fold.reset();
    this.#gates.reset();
    this.drawn = undefined;
    this.expiries.length = 0;
    this.sends.length = 0;
    this.#pastEvents.length = 0;
  }

  #take(item: FoldItem): void {
    const { facts } = this.#fold;
    const { numbers } = facts;
    if (item.kind === "expiry") {
      this.expire(numbers.findConsent(item.grant.channel, item.grant.purpose), item.grant, item.at);
      return;
    }
    const { entry } = item;
    switch (entry.kind) {
      case "event": {
        const type = numbers.events.get(entry.type);
        if (type === undefined) return;
        this.#pastEvents.push(type, item.at);
        this.#fold.takeEvent(type, item.at, toReader(entry.payload));
        return;
      }
      case "attribute": {
        const attribute = numbers.attributes.get(entry.attribute);
        if (attribute !== undefined) facts.setAttribute(attribute, entry.value);
        break;
      }
      case "persona":
        facts.persona = entry.persona;
        break;
      case "segment":
        facts.segment = entry.segment;
        break;
      case "consent":
        this.#takeConsent(entry);
        break;
      case "send":
        facts.recordTouch(numbers.channels.get(entry.channel) ?? none, item.at);
        if (entry.touchpoint !== undefined && (entry.journey ?? this.#id) === this.#id)
          this.sends.push({ touchpoint: entry.touchpoint, at: item.at });
        break;
      case "version":
        break;
    }
    this.#fold.takeFact(change.everything & ~change.stages, item.at);
  }

  get #id(): string {
    return this.#journey.document.id;
  }

  #takeConsent(entry: ConsentEntry): void {
    const { facts } = this.#fold;
    const { numbers } = facts;
    const consent = numbers.findConsent(entry.channel, entry.purpose);
    if (consent === none) return;
    if (entry.change === "granted") {
      facts.grant(consent, entry);
      this.#gates.losses[consent] = loss.never;
      return;
    }
    const until = consent + (entry.purpose === undefined ? numbers.consentsOfOne : 1);
    for (let place = consent; place < until; place++) {
      if (this.#gates.losses[place] === loss.never) this.#gates.losses[place] = loss.withdrawn;
    }
    facts.withdraw(consent, until);
  }

  /** A consent ends by itself, if it is still the one that was granted then (semantics 8). */
  expire(consent: number, grant: ConsentEntry, at: number): void {
    if (consent !== none && this.#fold.facts.expire(consent, grant))
      this.#gates.losses[consent] = loss.expired;
    this.#fold.takeFact(change.consent, at);
  }

  #noteExpiry(item: FoldItem, from: number): void {
    if (item.kind === "expiry" || item.entry.kind !== "consent") return;
    const { entry } = item;
    if (entry.change !== "granted" || entry.expiresAt === undefined) return;
    const at = Math.max(entry.expiresAt, item.at);
    if (at <= from) return;
    const consent = this.#fold.facts.numbers.findConsent(entry.channel, entry.purpose);
    this.expiries.push({ consent, grant: entry, at });
    this.expiries.sort((a, b) => a.at - b.at);
  }
}

/** What reads the fields of a payload. */
export function toReader(payload: Readonly<Record<string, Scalar>> | undefined): FactCursor["findPayload"] {
  if (payload === undefined) return noPayload;
  return (field) => (Object.hasOwn(payload, field) ? payload[field] : undefined);
}
