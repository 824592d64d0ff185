import type { Scalar } from "../model/Ledger.js";
import type { TouchpointField } from "./GuardExpression.js";

/**
 * What a guard can see: the values in force at one place of the fold (semantics 7).
 *
 * Absent is missing, never null: a reader answers undefined, and reading it in a guard is an error (semantics 10).
 */
export interface GuardFrame {
  /** The instant of the entry or wait being folded, ms (semantics 11). */
  readonly now: number;
  readonly persona: string | undefined;
  readonly segment: string | undefined;
  readonly findAttribute: (attribute: string) => Scalar | undefined;
  /** For the channel as a whole, or for one of its purposes. Never missing (semantics 8). */
  readonly hasConsent: (channel: string, purpose?: string) => boolean;
  /** A field of the payload of the event being folded; undefined for a wait or an absent field. */
  readonly findPayload: (field: string) => Scalar | undefined;
  /**
   * 00:00 of a date such as `2026-01-31` in the HCP's zone, ms (semantics 25); without it dates start at 00:00 UTC.
   */
  readonly startOfDayMs?: (date: string) => number;
  /** Events of this type (a family such as `email.*` counts all of it, `*` every declared one) in (now - windowMs, now] (semantics 12). */
  readonly countEvents: (type: string, windowMs: number) => number;
  /**
   * Sum of a numeric payload field over the same events (semantics 12). A field that is absent, or that holds what its
   * event does not declare, adds nothing (semantics 10).
   */
  readonly sumEvents: (type: string, field: string, windowMs: number) => number;
  /** When the last event of this type or family happened, the current one included, ms: never after `now`; undefined where none did. */
  readonly findLastEvent: (type: string) => number | undefined;
  /** Touchpoints sent on this channel in (now - windowMs, now]; `*` for any channel. */
  readonly countTouches: (channel: string, windowMs: number) => number;
  /** True while the stage is active, as before the microstep (semantics 15). */
  readonly isIn: (stage: string) => boolean;
  /** When the stage was entered, ms, never after `now`; undefined while it is not active. */
  readonly findEntered: (stage: string) => number | undefined;
  /** A counter of the run, as before the microstep; counters are always there, within their bounds. */
  readonly getCounter: (counter: string) => number;
  /** Of the touchpoint that is due; needed only for guards opened in the scope of `withTouchpoint`. */
  readonly findTouchpoint?: (field: TouchpointField) => string | undefined;
}
