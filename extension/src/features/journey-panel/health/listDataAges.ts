import type { LedgerEntry } from "@waypost/sdk";

/** What came from one source, and when last. */
export type DataAge = { source: string; count: number /** ms. */; lastAt: number };

/** By source, the newest first. */
export function listDataAges(entries: readonly LedgerEntry[]): readonly DataAge[] {
  const ages = new Map<string, DataAge>();
  for (const { source, recordedAt } of entries) {
    const before = ages.get(source);
    ages.set(source, {
      source,
      count: (before?.count ?? 0) + 1,
      lastAt: Math.max(before?.lastAt ?? recordedAt, recordedAt),
    });
  }
  return [...ages.values()].sort((a, b) => b.lastAt - a.lastAt);
}
