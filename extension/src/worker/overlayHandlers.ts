import type { DockPlace } from "../messaging/protocol";
import { pushToTab } from "../messaging/push";
import type { Handlers } from "../messaging/serve";
import { uiLanguage } from "../platform/locale";
import type { Runtime } from "../platform/runtime";
import type { SidePanel } from "../platform/sidePanel";
import type { StorageArea } from "../platform/storage";
import type { Tabs } from "../platform/tabs";
import { findPanelTab } from "./findPanelTab";
import type { FrameTickets } from "./frameTickets";
import { readHostSpecs } from "./hostHandlers";
import { requireOverlay } from "./requireOverlay";
import { hiddenKey } from "./tabMemory";

type OverlayHandlers = Pick<
  Handlers<"worker">,
  | "overlay.settings"
  | "overlay.tab-moved"
  | "overlay.strip-folded"
  | "overlay.dock-placed"
  | "overlay.hidden-changed"
  | "frame.admit"
  | "panel.ready"
  | "panel.dock"
  | "panel.open-beside"
  | "studio.open"
  | "studio.ready"
  | "studio.dock"
  | "studio.open-tab"
>;

export type OverlayPlatform = {
  local: Pick<StorageArea, "find" | "set">;
  session: Pick<StorageArea, "find" | "set">;
  tickets: Pick<FrameTickets, "admit">;
  tabs: Pick<Tabs, "send" | "findActive" | "openPage">;
  runtime: Pick<Runtime, "pageUrl">;
  sidePanel: SidePanel;
};

const defaultTabTop = 0.4;
const defaultPlace: DockPlace = { side: "right", widthPx: 400 };

/** Remembers how the overlay stands on a page, and passes words between panel and studio in their frames and the docks around them. */
export function createOverlayHandlers(platform: OverlayPlatform): OverlayHandlers {
  const { local, session, tickets, tabs, runtime, sidePanel } = platform;
  return {
    async "overlay.settings"(_request, context) {
      const { origin, tabId } = requireOverlay(context);
      const [tabTop, dock, folded, hidden, specs] = await Promise.all([
        local.find(toTabKey(origin)),
        // Only `overlay.dock-placed` writes this key, after its contract checked the place.
        local.find(toDockKey(origin)) as Promise<DockPlace | undefined>,
        local.find(toFoldedKey(origin)),
        session.find(hiddenKey(tabId)),
        readHostSpecs(local, origin),
      ]);
      return {
        tabTop: typeof tabTop === "number" ? tabTop : defaultTabTop,
        dock: dock ?? defaultPlace,
        isStripFolded: folded === true,
        hidden: hidden === true,
        language: uiLanguage(),
        specs,
      };
    },

    async "overlay.tab-moved"({ tabTop }, context) {
      await local.set(toTabKey(requireOverlay(context).origin), tabTop);
      return null;
    },

    async "overlay.dock-placed"(place, context) {
      await local.set(toDockKey(requireOverlay(context).origin), place);
      return null;
    },

    async "overlay.strip-folded"({ isFolded }, context) {
      await local.set(toFoldedKey(requireOverlay(context).origin), isFolded);
      return null;
    },

    // Per tab: a rep hides it before turning the screen to a doctor, and it stays hidden from page to page.
    async "overlay.hidden-changed"({ hidden }, context) {
      await session.set(hiddenKey(requireOverlay(context).tabId), hidden);
      return null;
    },

    async "frame.admit"({ ticket }, context) {
      await tickets.admit(requireOverlay(context).tabId, ticket);
      return null;
    },

    async "panel.ready"(_request, { sender }) {
      if (sender.kind === "panel" && sender.tabId !== undefined)
        await pushToTab(tabs, sender.tabId, { kind: "panel.ready" });
      return null;
    },

    async "panel.dock"({ command }, { sender }) {
      // The side panel has no dock to close, but a page in front of it that may get one.
      const isDocked = sender.kind === "panel" && sender.tabId !== undefined;
      const tabId = isDocked || command === "dock" ? await findPanelTab(sender, tabs) : undefined;
      if (tabId !== undefined) await pushToTab(tabs, tabId, { kind: "panel.dock", command });
      return null;
    },

    async "studio.open"(_request, { sender }) {
      const tabId = await findPanelTab(sender, tabs);
      if (tabId !== undefined) await pushToTab(tabs, tabId, { kind: "studio.open" });
      return null;
    },

    async "studio.ready"(_request, { sender }) {
      if (sender.kind === "studio") await pushToTab(tabs, sender.tabId, { kind: "studio.ready" });
      return null;
    },

    async "studio.dock"({ command }, { sender }) {
      if (sender.kind === "studio") await pushToTab(tabs, sender.tabId, { kind: "studio.dock", command });
      return null;
    },

    async "studio.open-tab"({ address }) {
      await tabs.openPage(runtime.pageUrl(`tabs/studio.html${address === "" ? "" : `#${address}`}`));
      return null;
    },

    async "panel.open-beside"(_request, context) {
      const { tabId } = requireOverlay(context);
      const opened = await sidePanel.open(tabId).then(
        () => true,
        // Refused when the click that led here is too long ago; the dock then asks for another one.
        () => false,
      );
      return { opened };
    },
  };
}

function toTabKey(origin: string): string {
  return `overlay-tab-top.${origin}`;
}

function toFoldedKey(origin: string): string {
  return `overlay-strip-folded.${origin}`;
}

function toDockKey(origin: string): string {
  return `overlay-dock.${origin}`;
}
