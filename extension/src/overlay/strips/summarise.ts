import type { Badge } from "../../messaging/journeyMessages";

/** How many rows of a list have one badge. `key` tells the badge, whoever has it. */
export type Share = { key: string; badge: Badge; count: number };

/** What a list shows: how many rows there are, and how many of them stand where, first phase first. */
export type Summary = { rows: number; shares: readonly Share[] };

/** Counts rows by badge; of those whose badge is not known yet only that they are there. */
export function summarise(badges: readonly (Badge | undefined)[]): Summary {
  const shares = new Map<string, Share>();
  for (const badge of badges) {
    if (badge === undefined) continue;
    const key = toShareKey(badge);
    shares.set(key, { key, badge, count: (shares.get(key)?.count ?? 0) + 1 });
  }
  return { rows: badges.length, shares: [...shares.values()].sort(byPlace) };
}

/** One for badges that look the same. */
export function toShareKey(badge: Badge): string {
  return badge.kind === "stage" ? JSON.stringify([badge.phase, badge.label, badge.ended]) : badge.kind;
}

function byPlace(one: Share, other: Share): number {
  return toRank(one.badge) - toRank(other.badge) || (one.key < other.key ? -1 : 1);
}

/** Along the path; who has ended after those who stand there, who is in no journey after all, and last who is not known. */
function toRank(badge: Badge): number {
  switch (badge.kind) {
    case "stage":
      return badge.phase * 2 + (badge.ended ? 1 : 0);
    case "not-entered":
      return 10_000;
    case "unknown":
      return 10_001;
  }
}
