import { relative } from "node:path";
import { createRenderer } from "@waypost/sdk/sentences";
import { type ExtensionBrowser, readUiLanguage } from "../e2e/launchExtension.ts";
import type { RealtimexCrm } from "../hosts/realtimex/startRealtimexCrm.ts";
import { checkCrmPages, screenshotsDirectory } from "./checkCrmPages.ts";
import { type Demo, enrollableRecord } from "./createDemo.ts";
import { describeStanding } from "./describeStanding.ts";
import { printStandings } from "./printStandings.ts";
import { readExampleJourney, readPeople } from "./readExample.ts";
import { root } from "./root.mjs";
import { sayStep } from "./sayStep.mjs";

/** What there is to show: an extension with the example in it, over the CRM of the example. */
export interface Show {
  readonly browser: ExtensionBrowser;
  readonly crm: RealtimexCrm;
  readonly demo: Demo;
}

/** Id 0, names in many scripts and of one word, two people called alike, an exit, somebody who was not let in, somebody on no list, a visit that is due. */
const openedRecords = [0, 4, 6, 8, 9, 10, 11, 13, 21, 24, enrollableRecord, 66];

/**
 * Prints where everybody stands by the SDK's replay of the imported files, then looks whether the CRM's pages say so too.
 *
 * @returns the exit code: 0 only where they do
 */
export async function showOnce({ browser, crm, demo }: Show): Promise<number> {
  const journey = readExampleJourney();
  const people = readPeople(journey.document, demo.files, Date.now());
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  const formatLocale = await readUiLanguage(browser);
  const renderer = createRenderer({ locale: "en", timeZone, formatLocale });
  const standingsNow = () => people.map((person) => describeStanding(journey, person, Date.now(), renderer));
  process.stdout.write(
    `\n${printStandings(standingsNow(), process.stdout.columns ?? Number.POSITIVE_INFINITY)}\n`,
  );

  sayStep(`Pages: comparing the list and ${openedRecords.length} records with the table`);
  const { rows, records, differences } = await checkCrmPages({
    browser,
    crm,
    records: openedRecords,
    standingsNow,
  });
  sayStep(`Screenshots: ${relative(root, screenshotsDirectory)}/`);
  if (differences.length === 0) {
    sayStep(`Page and table agree: ${rows} rows of the list, ${records} records with their panels`);
    return 0;
  }
  process.stderr.write(`\nPage and table differ:\n${differences.map((line) => `  ${line}\n`).join("")}`);
  return 1;
}
