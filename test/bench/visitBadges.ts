import type { ShownBadge } from "../start/comparePage.ts";
import type { BenchCrm } from "./openBenchCrm.ts";

const patienceMs = 10_000;

interface Arrival {
  readonly place: ShownBadge["place"];
  readonly record: number;
  readonly atMs: number;
  /** When the frame was painted that shows it first; undefined until then. */
  readonly paintedAtMs?: number;
}
type PaintedBadge = ShownBadge & { readonly paintedAtMs: number };

/** A page of the CRM's list, sorted by last name. */
export function toListHash(page: number, rows: number): string {
  return `#/contacts?filter=${encodeURIComponent("{}")}&order=ASC&page=${page}&perPage=${rows}&sort=last_name`;
}

/** Ms from the change of the page that brought the last name to be served, and from the frame that showed it, to its badge. */
export interface BadgeDelay {
  readonly sinceChange: number;
  readonly sinceShown: number;
}

/** Goes there; answers how long after its name the last of the new badges was painted. */
export async function visitBadges(
  { world }: BenchCrm,
  hash: string,
  place: ShownBadge["place"],
): Promise<BadgeDelay> {
  await world.evaluate(`arrivalProbe.go(${JSON.stringify(hash)})`);
  let arrivals: readonly Arrival[] = [];
  let badges: readonly PaintedBadge[] = [];
  for (const endsAtMs = performance.now() + patienceMs; performance.now() < endsAtMs; ) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const all = await world.evaluate<readonly Arrival[]>("arrivalProbe.list()");
    arrivals = all.filter((arrival) => arrival.place === place);
    if (arrivals.length === 0) continue;
    badges = await world.evaluate<readonly PaintedBadge[]>("badgeProbe()");
    const delays = arrivals.map(({ record, atMs, paintedAtMs = Number.NaN }) => {
      const badgeAtMs = findPaintedAt(badges, place, record);
      return { sinceChange: badgeAtMs - atMs, sinceShown: Math.max(0, badgeAtMs - paintedAtMs) };
    });
    if (delays.every(({ sinceChange, sinceShown }) => sinceChange > 0 && sinceShown >= 0))
      return {
        sinceChange: Math.max(...delays.map(({ sinceChange }) => sinceChange)),
        sinceShown: Math.max(...delays.map(({ sinceShown }) => sinceShown)),
      };
  }
  throw new Error(`Of ${arrivals.length} names on ${hash} only ${badges.length} have a badge with a stage.`);
}

function findPaintedAt(badges: readonly PaintedBadge[], place: ShownBadge["place"], record: number): number {
  const badge = badges.find((each) => each.record === record && each.place === place);
  return badge?.isShown && badge.label !== undefined && badge.label !== "?" ? badge.paintedAtMs : Number.NaN;
}
