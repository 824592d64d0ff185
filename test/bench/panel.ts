import { toDisplayName } from "../../examples/cardiology-portal/toCsvFiles.ts";
import type { Benchmark } from "./Benchmark.ts";
import { type Figure, toLimitedFigure } from "./Figure.ts";
import { type BenchCrm, createBigDemo, openBenchCrm } from "./openBenchCrm.ts";
import { pickRecords } from "./pickRecords.ts";
import { toMedian, toQuantile } from "./quantile.ts";

const changes = 60;
const openings = 60;
const limitMs = 300;
const patienceMs = 10_000;

interface ShownPerson {
  readonly name: string;
  readonly atMs: number;
}

/**
 * From Alt+J, on a page that has never had the panel, and from a new record's name on the page, to the person's journey
 * painted in the panel. The first opening after the extension was installed is a figure of its own: the browser keeps the
 * panel's script compiled only after it has been run, and keeps it over restarts.
 *
 * Page and panel are documents of two processes: each gives its time since its own origin, and both origins are on the
 * wall's clock, which browsers read off one monotonic clock, so that they differ by far less than a frame.
 */
export const panel: Benchmark = {
  needs: ["extension", "crm", "browser"],
  async run(say, { events = 100_000 } = {}) {
    say(`importing 5,000 HCPs and ${events.toLocaleString("en")} events`);
    const demo = createBigDemo(events);
    const bench = await openBenchCrm(demo);
    try {
      await bench.browser.context.addInitScript({
        path: new URL("./panelProbe.js", import.meta.url).pathname,
      });
      const names = demo.contacts.map(toDisplayName);
      const records = pickRecords(changes + openings, names.length);
      say(`opening it ${openings} times, each in a page loaded anew`);
      const opened: number[] = [];
      for (const record of records.slice(changes))
        opened.push(await open(bench, record, names[record] ?? ""));
      say(`going to ${changes} other records`);
      const changed: number[] = [];
      for (const record of records.slice(0, changes)) {
        changed.push(await change(bench, record, names[record] ?? ""));
      }
      const [first = 0, ...later] = opened;
      return [
        { name: "panel.open.first", value: first, unit: "ms", against: null, ratio: null },
        ...toFigures("panel.open", later),
        ...toFigures("panel.change", changed),
      ];
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

async function open({ page, world, crm }: BenchCrm, record: number, name: string): Promise<number> {
  await page.goto("about:blank");
  await page.goto(crm.contactUrl(record));
  await page.locator("main h5 [data-waypost]").waitFor({ state: "attached" });
  await page.keyboard.press("Alt+KeyJ");
  const startedAtMs = await world.evaluate<number>("arrivalProbe.keyAtMs()");
  return (await waitForPerson(page, name, startedAtMs)) - startedAtMs;
}

async function change({ page, world }: BenchCrm, record: number, name: string): Promise<number> {
  await world.evaluate(`arrivalProbe.go("#/contacts/${record}/show")`);
  await page.locator(`main a[href="#/contacts/${record}"]`).first().waitFor({ state: "attached" });
  const startedAtMs = await world.evaluate<number>(
    `arrivalProbe.toWallMs(arrivalProbe.list().find(({ place, record }) => place === "heading" && record === ${record})?.atMs)`,
  );
  return (await waitForPerson(page, name, startedAtMs)) - startedAtMs;
}

/** When the panel showed this person, ms since 1970. */
async function waitForPerson(page: BenchCrm["page"], name: string, afterMs: number): Promise<number> {
  for (const endsAtMs = performance.now() + patienceMs; performance.now() < endsAtMs; ) {
    const frame = page.frames().find((each) => each.url().includes("/tabs/panel.html"));
    const shown = await frame?.evaluate<readonly ShownPerson[]>("panelProbe()").catch(() => undefined);
    const person = shown?.find((each) => each.name === name && each.atMs > afterMs);
    if (person !== undefined) return person.atMs;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`The panel does not show ${name}.`);
}
