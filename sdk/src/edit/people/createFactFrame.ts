import type { GuardFrame } from "../../guards/GuardFrame.js";
import type { Scalar } from "../../model/Ledger.js";
import { matchesEventType } from "../../model/trigger.js";

/** What is known of somebody at one instant, plainly: an example to try a guard on, or a person of a population. */
export interface PersonFacts {
  /** The instant, ms. */
  readonly now: number;
  readonly persona?: string | undefined;
  readonly segment?: string | undefined;
  readonly attributes?: ReadonlyMap<string, Scalar>;
  readonly consents?: readonly { readonly channel: string; readonly purpose?: string | undefined }[];
  readonly counters?: ReadonlyMap<string, number>;
  /** Active stages with the instant at which each was entered, ms. */
  readonly stages?: ReadonlyMap<string, number>;
  readonly events?: readonly PastEvent[];
  readonly touches?: readonly { readonly channel: string; readonly at: number }[];
  /** The payload of the event at hand. */
  readonly payload?: ReadonlyMap<string, Scalar>;
  /** Of the touchpoint that is due. */
  readonly touchpoint?: ReadonlyMap<string, string>;
}

/** Something that happened to a person whom a guard is tried on. */
export interface PastEvent {
  readonly type: string;
  /** ms. */
  readonly at: number;
  readonly payload?: Readonly<Record<string, Scalar>>;
}

/** What a guard sees of somebody of whom these facts are known. */
export function createFactFrame(facts: PersonFacts): GuardFrame {
  const { now, events = [], touches = [], consents = [] } = facts;
  const isWithin = (at: number, windowMs: number) => at > now - windowMs && at <= now;
  const find = (type: string, windowMs: number) =>
    events.filter((event) => matchesEventType(type, event.type) && isWithin(event.at, windowMs));
  return {
    now,
    persona: facts.persona,
    segment: facts.segment,
    findAttribute: (attribute) => facts.attributes?.get(attribute),
    hasConsent: (channel, purpose) =>
      consents.some((consent) => consent.channel === channel && consent.purpose === purpose),
    findPayload: (field) => facts.payload?.get(field),
    countEvents: (type, windowMs) => find(type, windowMs).length,
    sumEvents: (type, field, windowMs) =>
      find(type, windowMs).reduce((sum, { payload }) => {
        const value = payload !== undefined && Object.hasOwn(payload, field) ? payload[field] : undefined;
        return typeof value === "number" ? sum + value : sum;
      }, 0),
    findLastEvent: (type) =>
      events.reduce<number | undefined>(
        (last, event) =>
          matchesEventType(type, event.type) && event.at <= now && (last === undefined || event.at > last)
            ? event.at
            : last,
        undefined,
      ),
    countTouches: (channel, windowMs) =>
      touches.filter(
        (touch) => (channel === "*" || touch.channel === channel) && isWithin(touch.at, windowMs),
      ).length,
    isIn: (stage) => facts.stages?.has(stage) ?? false,
    findEntered: (stage) => facts.stages?.get(stage),
    getCounter: (counter) => facts.counters?.get(counter) ?? 0,
    findTouchpoint: (field) => facts.touchpoint?.get(field),
  };
}
