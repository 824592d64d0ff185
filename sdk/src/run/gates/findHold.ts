import type { HoldEntry, LedgerEntry } from "../../model/Ledger.js";
import { listAside } from "../orderEntries.js";

/** What holds an HCP back in a journey at `now`, ms; undefined where nothing does, or no more. */
export function findHold(
  entries: readonly LedgerEntry[],
  journey: string,
  now: number,
  recordedBy?: number,
): HoldEntry | undefined {
  const last = listAside(entries, now, recordedBy).findLast(
    (entry): entry is HoldEntry => entry.kind === "hold" && entry.journey === journey,
  );
  return last?.change === "held" ? last : undefined;
}
