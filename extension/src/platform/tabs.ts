/** A tab; its url is known only for granted sites and, after a click on our icon, for the active tab. */
export type Tab = { id: number; url?: string };

function toTab({ id, url }: chrome.tabs.Tab): Tab[] {
  return id === undefined ? [] : [{ id, ...(url !== undefined && { url }) }];
}

/** Tabs of the browser. */
export const tabs = {
  async findActive(): Promise<Tab | undefined> {
    return (await chrome.tabs.query({ active: true, lastFocusedWindow: true })).flatMap(toTab)[0];
  },

  /** The tab that our own page stands in, in a frame too; undefined where it stands beside tabs. */
  async findOwn(): Promise<Tab | undefined> {
    const own = await chrome.tabs.getCurrent();
    return own && toTab(own)[0];
  },

  /** Open tabs whose page matches one of the patterns; only granted sites are ever found. */
  async matching(patterns: string[]): Promise<Tab[]> {
    return patterns.length === 0 ? [] : (await chrome.tabs.query({ url: patterns })).flatMap(toTab);
  },

  async all(): Promise<Tab[]> {
    return (await chrome.tabs.query({})).flatMap(toTab);
  },

  /** Sends to our content script in the tab's top frame; rejects when none is there. */
  async send(tabId: number, message: unknown): Promise<void> {
    await chrome.tabs.sendMessage(tabId, message, { frameId: 0 });
  },

  async openPage(url: string): Promise<void> {
    await chrome.tabs.create({ url });
  },

  onRemoved(listener: (tabId: number) => void): void {
    chrome.tabs.onRemoved.addListener((tabId) => listener(tabId));
  },

  /** Calls back when another tab becomes the active one of its window. */
  onActivated(listener: (tabId: number) => void, signal?: AbortSignal): void {
    const onActivated = ({ tabId }: { tabId: number }) => listener(tabId);
    chrome.tabs.onActivated.addListener(onActivated);
    signal?.addEventListener("abort", () => chrome.tabs.onActivated.removeListener(onActivated));
  },
};

export type Tabs = typeof tabs;
