/** Alarms wake the worker; the browser keeps them while it is closed and fires late ones on its next start. */
export const alarms = {
  /** Sets, or moves, the alarm to a point of time in ms since the epoch; the browser may fire it up to 30 s late. */
  async set(name: string, atMs: number): Promise<void> {
    await chrome.alarms.create(name, { when: atMs });
  },

  async clear(name: string): Promise<void> {
    await chrome.alarms.clear(name);
  },

  /** Calls back with the alarm's name; must be called in the worker's first turn. */
  onFired(listener: (name: string) => void): void {
    chrome.alarms.onAlarm.addListener((alarm) => listener(alarm.name));
  },
};

export type Alarms = typeof alarms;
