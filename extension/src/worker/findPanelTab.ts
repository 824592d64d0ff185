import type { Sender } from "../messaging/findSender";
import type { Tabs } from "../platform/tabs";

/** The tab that a panel is about: the one it is docked in; for the side panel the active one. */
export async function findPanelTab(
  sender: Sender,
  tabs: Pick<Tabs, "findActive">,
): Promise<number | undefined> {
  return sender.kind === "panel" && sender.tabId !== undefined ? sender.tabId : (await tabs.findActive())?.id;
}
