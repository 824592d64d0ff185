import { afterEach, beforeEach, expect, test } from "vitest";
import { type LargeImport, openLargeImport } from "./large/openLargeImport.ts";
import { writeLargeCsv } from "./large/writeLargeCsv.ts";

const patience = { timeout: 400_000 };
const note = "n".repeat(80);
const toText = (count: number) => count.toLocaleString("en");

let large: LargeImport;

beforeEach(async () => {
  large = await openLargeImport();
});

afterEach(() => large?.close());

test("200 MB within the limit go in, every row of them", async () => {
  const { paths, section } = large;
  const { people, rows } = await writeLargeCsv(
    paths,
    "hcp,type,occurred_at,note",
    (hcp, at) => `${hcp},email.opened,${at},${note}`,
  );
  await large.start();
  await section.getByText(/^The import is finished/).waitFor(patience);
  const text = (await section.textContent()) ?? "";
  expect(text).toContain(`${toText(people)} new HCPs`);
  expect(text).toContain(`${toText(rows)} entries were added`);
});

test("200 MB of rows that cannot be read are all handed back, and the rest goes in", async () => {
  const { page, paths, section } = large;
  const { people, rows } = await writeLargeCsv(
    paths,
    "hcp,type,occurred_at,note",
    (hcp) => `${hcp},email.opened,2026-02-30T09:00:00Z,${note}`,
  );
  await large.start();
  await section.getByText(/^The import is finished/).waitFor(patience);
  const text = (await section.textContent()) ?? "";
  expect(text).toContain(`${toText(people)} new HCPs`);
  expect(text).toContain(`${toText(rows)} rows were not taken`);
  const link = section.getByRole("link", { name: "Download the rows of events.csv that were not taken" });
  const size = await link.evaluate(async (element: HTMLAnchorElement) => {
    const blob = await (await fetch(element.href)).blob();
    return blob.size;
  });
  expect(size).toBeGreaterThan(rows * note.length);
  expect(await page.locator(".data-step").nth(1).textContent()).toContain(`${toText(people)} HCPs are here.`);
});
