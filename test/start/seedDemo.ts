import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CsvFiles } from "../../examples/cardiology-portal/toCsvFiles.ts";
import type { ExtensionBrowser } from "../e2e/launchExtension.ts";
import { type SeededFile, seedThroughDataPage } from "../e2e/seedThroughDataPage.ts";
import { exampleJourneyPath } from "./readExample.ts";

/**
 * Publishes the example's journey and imports these files on the data page, as a user does; the records are those of the
 * example CRM at `origin`.
 *
 * @throws Error in the page's words, or with the number of rows that were not taken
 */
export async function seedDemo(
  browser: ExtensionBrowser,
  origin: string,
  files: CsvFiles,
): Promise<readonly SeededFile[]> {
  const directory = mkdtempSync(join(tmpdir(), "waypost-import-"));
  try {
    const csvFiles = Object.entries(files).map(([name, text]) => {
      const path = join(directory, name);
      writeFileSync(path, text);
      return path;
    });
    const seeded = await seedThroughDataPage(browser, {
      journeyFile: exampleJourneyPath,
      csvFiles,
      origin,
      object: "contacts",
    });
    const untaken = seeded.filter(({ rows, taken }) => taken !== rows);
    if (untaken.length === 0 && seeded.length === csvFiles.length) return seeded;
    throw new Error(`The data page did not take every row: ${JSON.stringify(seeded)}`);
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
