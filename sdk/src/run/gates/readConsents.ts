import type { JourneyDocument } from "../../model/journeySchema.js";
import type { ConsentEntry, Ledger, OptInEntry } from "../../model/Ledger.js";
import { listAside, orderEntries } from "../orderEntries.js";
import { traceConsent } from "./traceConsent.js";

/** How consent stands for a channel, or for one purpose of it. */
export interface ConsentState {
  readonly channel: string;
  /** Undefined for the channel as a whole. */
  readonly purpose: string | undefined;
  readonly status: "granted" | "withdrawn" | "expired" | "never";
  /** Since when it stands so, ms. */
  readonly since: number | undefined;
  /** When the grant in force expires, ms. */
  readonly until: number | undefined;
  /** The grant or withdrawal that it stands by; for an expiry the grant. */
  readonly entry: ConsentEntry | undefined;
  /** What the HCP said since; it counts for nothing until its evidence is imported. */
  readonly pending: OptInEntry | undefined;
}

/**
 * How consent stands at `now`, ms, for every channel of a journey that needs it, and for each of its purposes (semantics 8).
 *
 * What is not known is not granted.
 */
export function readConsents(
  { channels }: Pick<JourneyDocument, "channels">,
  { entries }: Pick<Ledger, "entries">,
  now: number,
): readonly ConsentState[] {
  const { items } = orderEntries(entries, now);
  const optIns = listAside(entries, now).filter((entry) => entry.kind === "optIn");
  return channels
    .filter(({ consent }) => consent === "required")
    .flatMap(({ id, purposes }) => [undefined, ...purposes].map((purpose) => ({ channel: id, purpose })))
    .map(({ channel, purpose }): ConsentState => {
      const { grant, loss } = traceConsent(items, channel, purpose);
      const base = { channel, purpose };
      if (grant !== undefined && loss === undefined) {
        const until = grant.entry.expiresAt;
        return { ...base, status: "granted", since: grant.at, until, entry: grant.entry, pending: undefined };
      }
      const said = optIns.findLast((entry) => entry.channel === channel && entry.purpose === purpose);
      const isSettled = said === undefined || (loss !== undefined && loss.at > said.occurredAt);
      const pending = isSettled ? undefined : said;
      if (loss === undefined) {
        return { ...base, status: "never", since: undefined, until: undefined, entry: undefined, pending };
      }
      const isExpiry = loss.entry === undefined;
      const status = isExpiry ? "expired" : "withdrawn";
      return {
        ...base,
        status,
        since: loss.at,
        until: undefined,
        entry: loss.entry ?? grant?.entry,
        pending,
      };
    });
}
