import type { Comment } from "@waypost/sdk";

const known = new WeakMap<readonly Comment[], ReadonlyMap<string, number>>();

/** How many comments are not settled yet at each place that has any: `stage:<id>`, `transition:<id>`. */
export function countOpenComments(comments: readonly Comment[]): ReadonlyMap<string, number> {
  const counted = known.get(comments);
  if (counted !== undefined) return counted;
  const counts = new Map<string, number>();
  for (const { on, resolved } of comments) {
    const place = `${on.kind}:${on.id}`;
    if (!resolved) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  known.set(comments, counts);
  return counts;
}
