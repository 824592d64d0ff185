import { afterAll, beforeAll, expect, test } from "vitest";
import { type LargeImport, openLargeImport } from "./large/openLargeImport.ts";
import { writeLargeCsv } from "./large/writeLargeCsv.ts";

let large: LargeImport;

beforeAll(async () => {
  large = await openLargeImport();
});

afterAll(() => large?.close());

test("200 MB with more rows than an import takes are refused in words, nothing goes in, and the page stays usable", async () => {
  const { page, paths, section } = large;
  const { rows } = await writeLargeCsv(
    paths,
    "hcp,type,occurred_at",
    (hcp, at) => `${hcp},email.opened,${at}`,
  );
  expect(rows).toBeGreaterThan(4_000_000);
  await large.start();
  await section.getByText("Step 1 of 4: Reading the files").waitFor();
  // What the page's own thread is asked meanwhile, it answers.
  await page.getByRole("heading", { name: "Data", exact: true }).click();
  await section
    .getByText(
      "Nothing was imported. events.csv cannot be read as Events: The file has more than 2,000,000 rows. Split it, and import the parts one by one.",
    )
    .waitFor({ timeout: 200_000 });
  expect(await page.locator(".data-step").nth(1).textContent()).not.toContain("5,000 HCPs");
});
