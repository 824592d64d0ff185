/** Locks that hold across all contexts of the extension: service worker, engine, pages. */
export const locks = {
  /** Runs work once nobody else holds the lock of that name. */
  async alone<Value>(name: string, work: () => Promise<Value>): Promise<Value> {
    return navigator.locks.request(name, work);
  },
};

export type Locks = typeof locks;
