import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { crmSites } from "../hosts/pages/createCrmSites.ts";
import type { ExtensionBrowser } from "./launchExtension.ts";
import { importFiles } from "./seedThroughDataPage.ts";

/** Imports people once more for each CRM of the test pages, with the record's id that they have there. */
export async function linkRecords(
  browser: ExtensionBrowser,
  origin: string,
  people: readonly { hcp: string; name: string; npi: string }[],
): Promise<void> {
  const scratchDir = await mkdtemp(join(tmpdir(), "waypost-hosts-"));
  const page = await browser.context.newPage();
  try {
    for (const [index, site] of crmSites.entries()) {
      const file = join(scratchDir, `hcps-${index}.csv`);
      const rows = people.map(({ hcp, name, npi }, nth) => `${hcp},${name},${npi},${site.toId(nth)}\n`);
      await writeFile(file, `hcp,name,npi,record\n${rows.join("")}`);
      await page.goto(browser.pageUrl("tabs/data.html"));
      await importFiles(page, { csvFiles: [file], origin, object: site.object });
    }
  } finally {
    await page.close();
    await rm(scratchDir, { recursive: true, force: true });
  }
}
