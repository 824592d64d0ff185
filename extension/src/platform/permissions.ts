/** The sites the user granted. A pattern is a match pattern such as `https://crm.example/*`. */
export const permissions = {
  async contains(pattern: string): Promise<boolean> {
    return chrome.permissions.contains({ origins: [pattern] });
  },

  /** Asks the user; must be called in a click, before anything is awaited. */
  async request(pattern: string): Promise<boolean> {
    return chrome.permissions.request({ origins: [pattern] });
  },

  async remove(pattern: string): Promise<boolean> {
    return chrome.permissions.remove({ origins: [pattern] });
  },

  /** Every granted pattern; the user can also grant and withdraw in the browser's own settings. */
  async grantedPatterns(): Promise<string[]> {
    return (await chrome.permissions.getAll()).origins ?? [];
  },

  /** Calls back whenever patterns were granted or withdrawn, by us or in the browser's settings. */
  onChanged(listener: () => void): void {
    chrome.permissions.onAdded.addListener(() => listener());
    chrome.permissions.onRemoved.addListener(() => listener());
  },
};

export type Permissions = typeof permissions;
