import type { StorageArea } from "../platform/storage";
import { ticketsKey } from "./tabMemory";

/** Two a page, for panel and studio; pages that the browser keeps on the way back have theirs as well. */
const mostTickets = 16;

/**
 * Which frames with a page of ours were put into a page by our overlay. A page can learn our addresses of this session, from
 * the report of a frame that its own policy blocked, and could frame panel and studio as it likes.
 */
export type FrameTickets = {
  admit(tabId: number, ticket: string): Promise<void>;
  isAdmitted(tabId: number | undefined, ticket: string): Promise<boolean>;
};

export function createFrameTickets(session: Pick<StorageArea, "find" | "set">): FrameTickets {
  // A frame that asks at once waits until its ticket, which was sent before it, is stored.
  let last: Promise<void> = Promise.resolve();
  const read = async (tabId: number): Promise<string[]> => {
    const found = await session.find(ticketsKey(tabId));
    return Array.isArray(found) ? found.filter((each) => typeof each === "string") : [];
  };
  const write = async (tabId: number, ticket: string) => {
    const others = (await read(tabId)).filter((each) => each !== ticket);
    await session.set(ticketsKey(tabId), [...others, ticket].slice(-mostTickets));
  };
  return {
    admit(tabId, ticket) {
      last = last.catch(() => undefined).then(() => write(tabId, ticket));
      return last;
    },
    async isAdmitted(tabId, ticket) {
      await last.catch(() => undefined);
      return tabId !== undefined && ticket !== "" && (await read(tabId)).includes(ticket);
    },
  };
}
