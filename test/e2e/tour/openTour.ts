import type { Journey } from "@waypost/sdk";
import { type RealtimexCrm, startRealtimexCrm } from "../../hosts/realtimex/startRealtimexCrm.ts";
import { createDemo } from "../../start/createDemo.ts";
import { type ImportedPerson, readExampleJourney, readPeople } from "../../start/readExample.ts";
import { seedDemo } from "../../start/seedDemo.ts";
import { type ExtensionBrowser, launchExtension } from "../launchExtension.ts";
import { type Acknowledged, watchAnswers } from "./watchAnswers.ts";

/** The example CRM with its people imported, as if the example happened now; its site is not granted yet. */
export type Tour = {
  crm: RealtimexCrm;
  browser: ExtensionBrowser;
  journey: Journey;
  people: readonly ImportedPerson[];
  /** Every change of a ledger that a panel was told is stored. */
  acknowledged: readonly Acknowledged[];
  /** Errors that nobody caught, and whatever was asked of anybody but the CRM and the extension. */
  faults: readonly string[];
  /** Brings journey and people in once more. */
  seed(): Promise<void>;
  close(): Promise<void>;
};

/** Starts the CRM and the browser, in a profile of its own unless given, and brings in journey and people as a user does. */
export async function openTour({ profileDir }: { profileDir?: string } = {}): Promise<Tour> {
  const demo = createDemo(Date.now());
  const crm = await startRealtimexCrm({ contacts: demo.contacts });
  const browser = await launchExtension({
    language: "en",
    windowSize: { width: 1_440, height: 900 },
    ...(profileDir !== undefined && { profileDir }),
  });
  const faults = watchFaults(browser, crm.origin);
  const acknowledged = await watchAnswers(browser.context);
  const seed = () => seedDemo(browser, crm.origin, demo.files);
  await seed();
  const journey = readExampleJourney();
  return {
    crm,
    browser,
    journey,
    people: readPeople(journey.document, demo.files, Date.now()),
    acknowledged,
    faults,
    seed: async () => void (await seed()),
    async close() {
      await browser.close();
      await crm.stop();
    },
  };
}

function watchFaults({ context }: ExtensionBrowser, crmOrigin: string): readonly string[] {
  const faults: string[] = [];
  // The browser's own pages, on which a grant is answered beforehand, ask nothing of the net.
  const expected = [
    `${crmOrigin}/`,
    crmOrigin.replace("http:", "ws:"),
    // Its own pages, by their address and by the one that changes with every session.
    "chrome-extension:",
    "chrome:",
    "data:",
    "blob:",
  ];
  context.on("request", (request) => {
    if (!expected.some((start) => request.url().startsWith(start))) faults.push(request.url());
  });
  context.on("weberror", (error) => faults.push(String(error.error().stack)));
  return faults;
}
