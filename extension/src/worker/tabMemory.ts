import type { StorageArea } from "../platform/storage";

/** Session storage: what was last read in a tab. */
export function readingKey(tabId: number): string {
  return `page-reading.${tabId}`;
}

/** Session storage: whether everything of ours is hidden in a tab. */
export function hiddenKey(tabId: number): string {
  return `overlay-hidden.${tabId}`;
}

/** Forgets a closed tab. */
export async function forgetTab(session: Pick<StorageArea, "remove">, tabId: number): Promise<void> {
  await session.remove(readingKey(tabId));
  await session.remove(hiddenKey(tabId));
}
