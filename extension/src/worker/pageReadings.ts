import type { PageReading } from "../hosts/PageReading";
import type { Sender } from "../messaging/findSender";
import type { StorageArea } from "../platform/storage";
import type { Tabs } from "../platform/tabs";
import { findPanelTab } from "./findPanelTab";
import { readingKey } from "./tabMemory";

export type PageReadingsPlatform = {
  session: Pick<StorageArea, "find" | "set">;
  tabs: Pick<Tabs, "findActive">;
};

/** The latest reading of each tab: in session storage, since the worker forgets and a reading must not outlive the browser. */
export type PageReadings = {
  /** True where it tells something else than the one before it. */
  remember(tabId: number, reading: PageReading): Promise<boolean>;
  /** The reading of the panel's own page; of the active tab for the side panel; null when there is none. */
  find(sender: Sender): Promise<PageReading | null>;
};

export function createPageReadings({ session, tabs }: PageReadingsPlatform): PageReadings {
  // One after the other: of two readings that come at once the later must stay, and be told of.
  let last: Promise<unknown> = Promise.resolve();
  const write = async (tabId: number, reading: PageReading) => {
    const key = readingKey(tabId);
    // An overlay asks for its badges anew with the same reading, each time that the store has changed.
    if (JSON.stringify(await session.find(key)) === JSON.stringify(reading)) return false;
    await session.set(key, reading);
    return true;
  };
  return {
    remember(tabId, reading) {
      const written = last.catch(() => undefined).then(() => write(tabId, reading));
      last = written;
      return written;
    },

    async find(sender) {
      const tabId = await findPanelTab(sender, tabs);
      if (tabId === undefined) return null;
      // Only `page.read` writes this key, after its contract checked the reading.
      return ((await session.find(readingKey(tabId))) as PageReading | undefined) ?? null;
    },
  };
}
