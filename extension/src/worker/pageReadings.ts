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
  remember(tabId: number, reading: PageReading): Promise<void>;
  /** The reading of the panel's own page; of the active tab for the side panel; null when there is none. */
  find(sender: Sender): Promise<PageReading | null>;
};

export function createPageReadings({ session, tabs }: PageReadingsPlatform): PageReadings {
  return {
    remember: (tabId, reading) => session.set(readingKey(tabId), reading),

    async find(sender) {
      const tabId = await findPanelTab(sender, tabs);
      if (tabId === undefined) return null;
      // Only `page.read` writes this key, after its contract checked the reading.
      return ((await session.find(readingKey(tabId))) as PageReading | undefined) ?? null;
    },
  };
}
