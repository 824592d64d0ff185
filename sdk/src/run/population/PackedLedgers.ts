import type { Scalar } from "../../model/Ledger.js";

/** Codes of packed items that are no events, counted from `eventCount`; an event's code is the number of its type. */
export const factCode = {
  attribute: 0,
  persona: 1,
  segment: 2,
  grant: 3,
  withdrawal: 4,
  expiry: 5,
  send: 6,
  other: 7,
} as const;

/**
 * What counts of many ledgers in one journey, in fold order: 22 bytes an item, beside payloads.
 *
 * Of a number of a kind of thing that the journey does not declare, `first` is negative.
 */
export interface PackedLedgers {
  /** Hash of the journey whose numbers these are. */
  readonly version: string;
  readonly hcps: readonly string[];
  /** Where each HCP's items begin; one more than there are HCPs. */
  readonly starts: Uint32Array;
  /** ms. */
  readonly times: Float64Array;
  /** Number of the event's type; from `eventCount` on, one of `factCode`. */
  readonly codes: Uint16Array;
  /**
   * For an event the number of its payload, or negative; for an attribute its number; for a grant, withdrawal or
   * expiry the number of the consent; for a send that of its channel.
   */
  readonly first: Int32Array;
  /**
   * For an attribute, persona or segment the place of its value in `values`; for a withdrawal one more than the last consent
   * it ends; for an expiry the item of the grant that it ends.
   */
  readonly second: Int32Array;
  /** Place of each item's entry in the HCP's ledger; for an expiry that of the grant. */
  readonly entries: Int32Array;
  readonly eventCount: number;
  /** Payloads that differ, one after the other: number of the field and place of the value for each of their fields. */
  readonly payloads: Int32Array;
  /** Where each payload begins; one more than there are payloads. */
  readonly payloadStarts: Int32Array;
  readonly fields: ReadonlyMap<string, number>;
  readonly values: readonly Scalar[];
}
