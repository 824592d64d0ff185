import type { ConsentEntry } from "../../model/Ledger.js";
import type { FoldItem } from "../orderEntries.js";

/** What became of consent for a channel, or for one purpose of it. */
export interface ConsentTrace {
  /** The last grant, in force unless it was lost. */
  readonly grant: { readonly at: number; readonly entry: ConsentEntry } | undefined;
  /** The first withdrawal or expiry after the last grant; `entry` is undefined for an expiry. */
  readonly loss: { readonly at: number; readonly entry: ConsentEntry | undefined } | undefined;
}

/** Follows one consent through the items of a fold; a withdrawal for the channel as a whole ends every purpose (semantics 8). */
export function traceConsent(
  items: readonly FoldItem[],
  channel: string,
  purpose: string | undefined,
): ConsentTrace {
  let grant: ConsentTrace["grant"];
  let loss: ConsentTrace["loss"];
  for (const item of items) {
    if (item.kind === "expiry") {
      if (item.grant === grant?.entry) loss ??= { at: item.at, entry: undefined };
      continue;
    }
    const { entry, at } = item;
    if (entry.kind !== "consent" || entry.channel !== channel) continue;
    if (entry.change === "granted" && entry.purpose === purpose) {
      grant = { at, entry };
      loss = undefined;
    }
    const isMeant = entry.purpose === purpose || entry.purpose === undefined;
    if (entry.change === "withdrawn" && isMeant) loss ??= { at, entry };
  }
  return { grant, loss };
}
