import type { Found } from "./readPlace";

const quietMs = 1_000;

/** Whether what the page shows may be taken for the record that its address names. */
export type Settling = { isSettled(recordId: string, name: Found, fields: readonly Found[]): boolean };

/**
 * Single-page CRMs change the address first and the content after it, some of it later than the rest, and what is left over
 * is somebody else's. So nothing is told while anything that was read for another record stands there untouched. Two people
 * may truly share a field, such as a clinic's mailbox: with another name above it, it is believed once the page had time.
 */
export function createSettling(nowMs: () => number): Settling {
  let told: { recordId: string; texts: Map<Element, string> } | undefined;
  let waiting: { recordId: string; sinceMs: number } | undefined;

  const isLeftOver = ({ element, text }: Found) => told?.texts.get(element) === text;
  const hasWaited = (recordId: string) => {
    if (waiting?.recordId !== recordId) waiting = { recordId, sinceMs: nowMs() };
    return nowMs() - waiting.sinceMs >= quietMs;
  };

  return {
    isSettled(recordId, name, fields) {
      const isOther = told !== undefined && told.recordId !== recordId;
      if (isOther && isLeftOver(name)) return false;
      if (isOther && fields.some(isLeftOver) && !hasWaited(recordId)) return false;
      waiting = undefined;
      told = { recordId, texts: new Map([name, ...fields].map(({ element, text }) => [element, text])) };
      return true;
    },
  };
}
