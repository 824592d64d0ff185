import type { StorageArea } from "../platform/storage";

/** Session storage: what was last read in a tab. */
export function readingKey(tabId: number): string {
  return `page-reading.${tabId}`;
}

/** Session storage: whether everything of ours is hidden in a tab. */
export function hiddenKey(tabId: number): string {
  return `overlay-hidden.${tabId}`;
}

/** Session storage: what the panel asked of a tab's page. */
export function pointTaskKey(tabId: number): string {
  return `point-task.${tabId}`;
}

/** Session storage: what the page answered. */
export function pointResultKey(tabId: number): string {
  return `point-result.${tabId}`;
}

/** Session storage: the tickets of the frames that the overlay of a tab's page opened. */
export function ticketsKey(tabId: number): string {
  return `frame-tickets.${tabId}`;
}

/** Forgets a closed tab. */
export async function forgetTab(session: Pick<StorageArea, "remove">, tabId: number): Promise<void> {
  for (const toKey of [readingKey, hiddenKey, pointTaskKey, pointResultKey, ticketsKey])
    await session.remove(toKey(tabId));
}
