/** The sender of a message as the browser vouches for it. */
export type RawSender = Pick<
  chrome.runtime.MessageSender,
  "id" | "url" | "origin" | "tab" | "frameId" | "documentId"
>;

/** Return true to answer later; anything else ends the exchange. */
export type RawListener = (
  message: unknown,
  sender: RawSender,
  reply: (answer: unknown) => void,
) => true | undefined;

/** Messages within the extension, and its own addresses. */
export const runtime = {
  /** False in a content script whose extension was updated, reloaded or removed under it: nothing of chrome.* works then. */
  isContextValid(): boolean {
    return typeof chrome !== "undefined" && chrome.runtime?.id !== undefined;
  },

  /** This extension's id. */
  id(): string {
    return chrome.runtime.id;
  },

  /** The address of a file of the extension; the session's dynamic one where the manifest asks for that. */
  url(path: string): string {
    return chrome.runtime.getURL(path);
  },

  /** The address at which a page of the extension stands in a tab; one that may also be framed is not found at its dynamic one. */
  pageUrl(path: string): string {
    return `chrome-extension://${chrome.runtime.id}/${path}`;
  },

  /** Sends to every other context of the extension; rejects when none answers or the answering one dies. */
  async send(message: unknown): Promise<unknown> {
    return chrome.runtime.sendMessage(message);
  },

  /** Listens to messages from the extension's own contexts and content scripts. */
  onMessage(listener: RawListener, signal?: AbortSignal): void {
    if (signal?.aborted) return;
    chrome.runtime.onMessage.addListener(listener);
    signal?.addEventListener("abort", () => {
      // Throws once the context is invalid; the listener is gone then anyway.
      if (runtime.isContextValid()) chrome.runtime.onMessage.removeListener(listener);
    });
  },

  /** Calls back when the extension was installed or updated, and when the browser starts. */
  onStarted(listener: () => void): void {
    chrome.runtime.onInstalled.addListener(() => listener());
    chrome.runtime.onStartup.addListener(() => listener());
  },
};

export type Runtime = typeof runtime;
