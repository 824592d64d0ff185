/** The browser's own side panel. */
export const sidePanel = {
  /** Opens it beside the tab; rejects unless a click or key press of the user led here. */
  async open(tabId: number): Promise<void> {
    await chrome.sidePanel.open({ tabId });
  },
};

export type SidePanel = typeof sidePanel;
