import type { LedgerEntry } from "@waypost/sdk";

/** Ids of the entries that a retraction takes back. A retraction that was itself taken back takes nothing (semantics 1). */
export function findUndone(entries: readonly LedgerEntry[]): ReadonlySet<string> {
  const undone = new Set<string>();
  const retractions = entries
    .filter((entry) => entry.kind === "retraction")
    .sort((a, b) => b.recordedAt - a.recordedAt || (a.id < b.id ? 1 : -1));
  for (const { id, retracts } of retractions) if (!undone.has(id)) undone.add(retracts);
  return undone;
}
