function wrap(area: () => chrome.storage.StorageArea) {
  return {
    /** What is stored under the key, or undefined; the caller checks its shape. */
    async find(key: string): Promise<unknown> {
      return (await area().get(key))[key];
    },

    async set(key: string, value: unknown): Promise<void> {
      await area().set({ [key]: value });
    },

    async remove(key: string): Promise<void> {
      await area().remove(key);
    },

    /** Calls back with the key and its new value (undefined when removed). */
    onChanged(listener: (key: string, value: unknown) => void, signal?: AbortSignal): void {
      const onChanged = (changes: Record<string, chrome.storage.StorageChange>) => {
        for (const [key, change] of Object.entries(changes)) listener(key, change.newValue);
      };
      area().onChanged.addListener(onChanged);
      signal?.addEventListener("abort", () => area().onChanged.removeListener(onChanged));
    },
  };
}

/** The browser's key-value storage: `local` outlives the browser, `session` lives as long as it runs. */
export const storage = {
  local: wrap(() => chrome.storage.local),
  session: wrap(() => chrome.storage.session),

  /** Content scripts may read chrome.storage.local unless this was called; it must be called on every worker start. */
  async restrictToTrustedContexts(): Promise<void> {
    await Promise.all([
      chrome.storage.local.setAccessLevel({ accessLevel: "TRUSTED_CONTEXTS" }),
      chrome.storage.session.setAccessLevel({ accessLevel: "TRUSTED_CONTEXTS" }),
    ]);
  },
};

export type Storage = typeof storage;
export type StorageArea = Storage["local"];
