import type { ShownBadge } from "../start/comparePage.ts";
import type { Benchmark } from "./Benchmark.ts";
import { type Figure, toLimitedFigure } from "./Figure.ts";
import { type BenchCrm, createBigDemo, openBenchCrm } from "./openBenchCrm.ts";
import { pickRecords } from "./pickRecords.ts";
import { toMedian, toQuantile } from "./quantile.ts";

const visits = 100;
const rowsOnPage = 25;
const limitMs = 100;
const patienceMs = 10_000;

interface Arrival {
  readonly place: ShownBadge["place"];
  readonly record: number;
  readonly atMs: number;
}
type PaintedBadge = ShownBadge & { readonly paintedAtMs: number };

/**
 * From a name's arrival on the page to the badge with its stage.
 *
 * It begins with the CRM's own change of the page (arrivalProbe.js) and ends when the frame is painted in which the words
 * were drawn (badgeProbe.js): the watch on the page, the worker's answer from the store, the drawing, and the wait for the
 * next frame are all in it; the CRM's own requests are not. A page of the list counts once, by its last badge.
 */
export const badge: Benchmark = {
  needs: ["extension", "crm", "browser"],
  async run(say) {
    say("importing 5,000 HCPs and 100,000 events");
    const demo = createBigDemo();
    const bench = await openBenchCrm(demo);
    try {
      say(`visiting ${visits} pages of the list and ${visits} records`);
      const lists: number[] = [];
      const records: number[] = [];
      const opened = pickRecords(visits, demo.contacts.length);
      for (const [index, record] of opened.entries()) {
        lists.push(await visit(bench, toListHash(index + 2), "row"));
        records.push(await visit(bench, `#/contacts/${record}/show`, "heading"));
      }
      return [...toFigures("badge.list", lists), ...toFigures("badge.record", records)];
    } finally {
      await bench.close();
    }
  },
};

function toFigures(name: string, samplesMs: readonly number[]): readonly Figure[] {
  return [
    toLimitedFigure(`${name}.p50`, toMedian(samplesMs), "ms", limitMs),
    toLimitedFigure(`${name}.p95`, toQuantile(samplesMs, 0.95), "ms", limitMs),
  ];
}

function toListHash(page: number): string {
  return `#/contacts?filter=${encodeURIComponent("{}")}&order=ASC&page=${page}&perPage=${rowsOnPage}&sort=last_name`;
}

/** Goes there; answers how long after its name the last of the new badges was painted, ms. */
async function visit({ world }: BenchCrm, hash: string, place: ShownBadge["place"]): Promise<number> {
  await world.evaluate(`arrivalProbe.go(${JSON.stringify(hash)})`);
  let arrivals: readonly Arrival[] = [];
  let badges: readonly PaintedBadge[] = [];
  for (const endsAtMs = performance.now() + patienceMs; performance.now() < endsAtMs; ) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    const all = await world.evaluate<readonly Arrival[]>("arrivalProbe.list()");
    arrivals = all.filter((arrival) => arrival.place === place);
    if (arrivals.length === 0) continue;
    badges = await world.evaluate<readonly PaintedBadge[]>("badgeProbe()");
    const delays = arrivals.map(({ record, atMs }) => findPaintedAt(badges, place, record) - atMs);
    if (delays.every((delay) => delay > 0)) return Math.max(...delays);
  }
  throw new Error(`Of ${arrivals.length} names on ${hash} only ${badges.length} have a badge with a stage.`);
}

function findPaintedAt(badges: readonly PaintedBadge[], place: ShownBadge["place"], record: number): number {
  const badge = badges.find((each) => each.record === record && each.place === place);
  return badge?.isShown && badge.label !== "?" ? badge.paintedAtMs : Number.NaN;
}
