import type { Journey } from "@waypost/sdk";
import type { PersonView } from "../../../extension/src/messaging/journeyMessages.ts";
import { type RealtimexCrm, startRealtimexCrm } from "../../hosts/realtimex/startRealtimexCrm.ts";
import { createDemo } from "../../start/createDemo.ts";
import { type ImportedPerson, readExampleJourney, readPeople } from "../../start/readExample.ts";
import { seedDemo } from "../../start/seedDemo.ts";
import { type ExtensionBrowser, launchExtension, readUiLanguage } from "../launchExtension.ts";
import { startOffSiteTrap } from "./startOffSiteTrap.ts";
import { type Acknowledged, watchAnswers } from "./watchAnswers.ts";

/** The example CRM with its people imported, as if the example happened now; its site is not granted yet. */
export type Tour = {
  crm: RealtimexCrm;
  browser: ExtensionBrowser;
  journey: Journey;
  /** Whose habits the pages' dates follow. */
  formatLocale: string;
  people: readonly ImportedPerson[];
  /** Every change of a ledger that a panel was told is stored. */
  acknowledged: readonly Acknowledged[];
  /** A record's person as a rep last saw it, where that held what was imported and what was acknowledged. */
  seen: Map<number, PersonView>;
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
  const opened = await openBrowser(crm, profileDir, []);
  const { browser } = opened;
  const seed = () => seedDemo(browser, crm.origin, demo.files);
  await seed();
  const journey = readExampleJourney();
  return {
    ...opened,
    crm,
    formatLocale: await readUiLanguage(browser),
    seen: new Map(),
    journey,
    people: readPeople(journey.document, demo.files, Date.now()),
    seed: async () => void (await seed()),
    async close() {
      await opened.close();
      await crm.stop();
    },
  };
}

/** The same tour in another browser, over the profile that one before it has left. */
export async function reopenTour(tour: Tour, profileDir: string): Promise<Tour> {
  const opened = await openBrowser(tour.crm, profileDir, tour.acknowledged);
  return {
    ...tour,
    ...opened,
    async close() {
      await opened.close();
      await tour.crm.stop();
    },
  };
}

type OpenedBrowser = Pick<Tour, "browser" | "acknowledged" | "faults" | "close">;

async function openBrowser(
  crm: RealtimexCrm,
  profileDir: string | undefined,
  before: readonly Acknowledged[],
): Promise<OpenedBrowser> {
  const faults: string[] = [];
  const trap = await startOffSiteTrap((address) => faults.push(address));
  const browser = await launchExtension({
    language: "en",
    windowSize: { width: 1_440, height: 900 },
    proxyOrigin: trap.origin,
    ...(profileDir !== undefined && { profileDir }),
  });
  watchFaults(browser, crm.origin, faults);
  return {
    browser,
    acknowledged: await watchAnswers(browser.context, before),
    faults,
    async close() {
      await browser.close();
      await trap.close();
    },
  };
}

function watchFaults({ context }: ExtensionBrowser, crmOrigin: string, faults: string[]): void {
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
}
