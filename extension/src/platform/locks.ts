/** Locks that hold across all contexts of the extension: service worker, engine, pages. */
export const locks = {
  /** Runs work once nobody else holds the lock of that name. */
  async alone<Value>(name: string, work: () => Promise<Value>): Promise<Value> {
    return navigator.locks.request(name, work);
  },

  /** Whether anybody holds the lock of that name; whoever is killed holds none any more. */
  async isHeld(name: string): Promise<boolean> {
    const { held = [] } = await navigator.locks.query();
    return held.some((lock) => lock.name === name);
  },
};

export type Locks = typeof locks;
