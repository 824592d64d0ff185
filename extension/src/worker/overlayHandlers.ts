import { pushToTab } from "../messaging/push";
import type { Handlers } from "../messaging/serve";
import type { SidePanel } from "../platform/sidePanel";
import type { StorageArea } from "../platform/storage";
import type { Tabs } from "../platform/tabs";
import { readHostSpecs } from "./hostHandlers";
import { requireOverlay } from "./requireOverlay";
import { hiddenKey } from "./tabMemory";

type OverlayHandlers = Pick<
  Handlers<"worker">,
  | "overlay.settings"
  | "overlay.tab-moved"
  | "overlay.strip-folded"
  | "overlay.hidden-changed"
  | "panel.ready"
  | "panel.dock"
  | "panel.open-beside"
>;

export type OverlayPlatform = {
  local: Pick<StorageArea, "find" | "set">;
  session: Pick<StorageArea, "find" | "set">;
  tabs: Pick<Tabs, "send">;
  sidePanel: SidePanel;
};

const defaultTabTop = 0.4;

/** Remembers how the overlay stands on a page, and passes words between the panel in its frame and the dock around it. */
export function createOverlayHandlers({ local, session, tabs, sidePanel }: OverlayPlatform): OverlayHandlers {
  return {
    async "overlay.settings"(_request, context) {
      const { origin, tabId } = requireOverlay(context);
      const tabTop = await local.find(toPlaceKey(origin));
      const isStripFolded = (await local.find(toFoldedKey(origin))) === true;
      const hidden = (await session.find(hiddenKey(tabId))) === true;
      const specs = await readHostSpecs(local, origin);
      return { tabTop: typeof tabTop === "number" ? tabTop : defaultTabTop, isStripFolded, hidden, specs };
    },

    async "overlay.tab-moved"({ tabTop }, context) {
      await local.set(toPlaceKey(requireOverlay(context).origin), tabTop);
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

    async "panel.ready"(_request, { sender }) {
      if (sender.kind === "panel" && sender.tabId !== undefined)
        await pushToTab(tabs, sender.tabId, { kind: "panel.ready" });
      return null;
    },

    async "panel.dock"({ command }, { sender }) {
      if (sender.kind === "panel" && sender.tabId !== undefined) {
        await pushToTab(tabs, sender.tabId, { kind: "panel.dock", command });
      }
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

function toPlaceKey(origin: string): string {
  return `overlay-tab-top.${origin}`;
}

function toFoldedKey(origin: string): string {
  return `overlay-strip-folded.${origin}`;
}
