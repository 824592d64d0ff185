import type { PageReading } from "../hosts/PageReading";
import { pushToPages } from "../messaging/push";
import type { Handlers } from "../messaging/serve";
import type { Runtime } from "../platform/runtime";
import type { StorageArea } from "../platform/storage";
import type { Tabs } from "../platform/tabs";
import { requireOverlay } from "./requireOverlay";
import { readingKey } from "./tabMemory";

type PageHandlers = Pick<Handlers<"worker">, "page.read" | "page.reading">;

export type PageReadingsPlatform = {
  session: Pick<StorageArea, "find" | "set" | "remove">;
  runtime: Pick<Runtime, "send">;
  tabs: Pick<Tabs, "findActive">;
};

/** The latest reading of each tab: in session storage, since the worker forgets and a reading must not outlive the browser. */
export function createPageHandlers({ session, runtime, tabs }: PageReadingsPlatform): PageHandlers {
  return {
    async "page.read"({ reading }, context) {
      const { tabId, origin } = requireOverlay(context);
      // A reading says where it is from, but only the browser knows.
      await session.set(readingKey(tabId), { ...reading, origin } satisfies PageReading);
      await pushToPages(runtime, { kind: "page.reading-changed", tabId });
      return null;
    },

    async "page.reading"(_request, { sender }) {
      const tabId =
        sender.kind === "panel" && sender.tabId !== undefined ? sender.tabId : (await tabs.findActive())?.id;
      if (tabId === undefined) return null;
      // Only `page.read` writes this key, after its contract checked the reading.
      return ((await session.find(readingKey(tabId))) as PageReading | undefined) ?? null;
    },
  };
}
