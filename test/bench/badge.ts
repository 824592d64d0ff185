import type { Benchmark } from "./Benchmark.ts";
import { type Figure, toLimitedFigure } from "./Figure.ts";
import { createBigDemo, openBenchCrm } from "./openBenchCrm.ts";
import { pickRecords } from "./pickRecords.ts";
import { toMedian, toQuantile } from "./quantile.ts";
import { type BadgeDelay, toListHash, visitBadges } from "./visitBadges.ts";

const visits = 100;
const rowsOnPage = 25;
const limitMs = 100;

/**
 * From a name's arrival on the page to the badge with its stage.
 *
 * It begins with the CRM's own change of the page (arrivalProbe.js) and ends when the frame is painted in which the words
 * were drawn (badgeProbe.js): the watch on the page, the worker's answer from the store, the drawing, and the wait for the
 * next frame are all in it; the CRM's own requests are not. A page of the list counts once, by its last badge.
 *
 * Beside it: from the frame that shows the name, which is what a rep sees; the CRM's own styles, layout and painting of its
 * rows are not in that.
 */
export const badge: Benchmark = {
  needs: ["extension", "crm", "browser"],
  async run(say) {
    say("importing 5,000 HCPs and 100,000 events");
    const demo = createBigDemo();
    const bench = await openBenchCrm(demo);
    try {
      say(`visiting ${visits} pages of the list and ${visits} records`);
      const lists: BadgeDelay[] = [];
      const records: BadgeDelay[] = [];
      const opened = pickRecords(visits, demo.contacts.length);
      for (const [index, record] of opened.entries()) {
        lists.push(await visitBadges(bench, toListHash(index + 2, rowsOnPage), "row"));
        records.push(await visitBadges(bench, `#/contacts/${record}/show`, "heading"));
      }
      return [...toFigures("badge.list", lists), ...toFigures("badge.record", records)];
    } finally {
      await bench.close();
    }
  },
};

function toFigures(name: string, delays: readonly BadgeDelay[]): readonly Figure[] {
  const samplesMs = delays.map(({ sinceChange }) => sinceChange);
  const shownMs = delays.map(({ sinceShown }) => sinceShown);
  return [
    toLimitedFigure(`${name}.p50`, toMedian(samplesMs), "ms", limitMs),
    toLimitedFigure(`${name}.p95`, toQuantile(samplesMs, 0.95), "ms", limitMs),
    toLimitedFigure(`${name}.since-shown.p50`, toMedian(shownMs), "ms", limitMs),
    toLimitedFigure(`${name}.since-shown.p95`, toQuantile(shownMs, 0.95), "ms", limitMs),
  ];
}
