/** A content script registered at run time. */
export type RegisteredScript = { id: string; file: string; patterns: string[] };

function toChrome({ id, file, patterns }: RegisteredScript) {
  return {
    id,
    js: [file],
    matches: patterns,
    allFrames: false,
    runAt: "document_idle",
    persistAcrossSessions: true,
  } satisfies Partial<chrome.scripting.RegisteredContentScript>;
}

/** Content scripts registered and injected at run time. */
export const scripting = {
  async findRegistered(id: string): Promise<RegisteredScript | undefined> {
    const [script] = await chrome.scripting.getRegisteredContentScripts({ ids: [id] });
    return script && { id, file: script.js?.[0] ?? "", patterns: script.matches ?? [] };
  },

  /** Rejects when a script of that id is registered already. */
  async register(script: RegisteredScript): Promise<void> {
    await chrome.scripting.registerContentScripts([toChrome(script)]);
  },

  async update(script: RegisteredScript): Promise<void> {
    await chrome.scripting.updateContentScripts([toChrome(script)]);
  },

  async unregister(id: string): Promise<void> {
    await chrome.scripting.unregisterContentScripts({ ids: [id] });
  },

  /** Runs the file in the tab's top frame now; rejects when the tab is gone or its page may not be scripted. */
  async inject(tabId: number, file: string): Promise<void> {
    await chrome.scripting.executeScript({ target: { tabId }, files: [file] });
  },
};

export type Scripting = typeof scripting;
