/** Bytes below which the database cannot be relied on: what it writes besides, such as its log, needs room too. */
const leastFree = 1_000_000;

/** Whether the disk has room; true where the browser does not tell. */
export async function hasRoom(
  storage: Pick<StorageManager, "estimate"> | undefined = globalThis.navigator?.storage,
): Promise<boolean> {
  const estimate = await storage?.estimate().catch(() => undefined);
  if (estimate?.quota === undefined || estimate.usage === undefined) return true;
  return estimate.quota - estimate.usage >= leastFree;
}
