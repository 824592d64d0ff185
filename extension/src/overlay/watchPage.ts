import { findHost, readPage } from "../hosts/findHost";
import type { Host } from "../hosts/Host";
import type { PageReading } from "../hosts/PageReading";
import { ownMarker } from "./ownMarker";

const spacingMs = 50;
const transitMs = 150;
const lateLookMs = 1_000;

export type WatchPageOptions = {
  hosts: readonly Host[];
  signal: AbortSignal;
  /** Told of every change of a known CRM's page before it is painted, so that what stands on it can be made right. */
  onChange(): void;
  /** Told of the first reading and of every one that differs from the one before. */
  onReading(reading: PageReading): void;
};

/** Reads the page now, after each navigation within it, and whenever what the host looks at changes; `readAgain` when hosts did. */
export function watchPage({ hosts, signal, onChange, onReading }: WatchPageOptions): { readAgain(): void } {
  let told = "";
  let observed: { root: Element; host: Host | undefined } | undefined;
  let readAtMs = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let transit: ReturnType<typeof setTimeout> | undefined;
  let lateLook: ReturnType<typeof setTimeout> | undefined;
  let lookedLateAt = "";

  const tell = (reading: PageReading) => {
    const key = JSON.stringify(reading);
    if (key === told) return;
    told = key;
    onReading(reading);
  };
  const readNow = () => {
    clearTimeout(timer);
    timer = undefined;
    readAtMs = performance.now();
    const url = new URL(location.href);
    observe(findHost(hosts, document, url));
    onChange();
    const reading = readPage(hosts, document, url);
    const isInTransit = reading.kind === "other" && reading.hostId !== undefined;
    if (!isInTransit) {
      clearTimeout(transit);
      transit = undefined;
      tell(reading);
      return;
    }
    // Between two pages a CRM shows neither for a moment: the address is new and the content still old.
    transit ??= setTimeout(() => {
      transit = undefined;
      const late = readPage(hosts, document, new URL(location.href));
      tell(late);
      if (late.kind !== "other" || late.expected === undefined || location.href === lookedLateAt) return;
      // What two people share is believed in the end, and the page need not change once more before it is.
      lookedLateAt = location.href;
      lateLook = setTimeout(readNow, lateLookMs);
    }, transitMs);
  };
  const observer = new MutationObserver((records) => {
    if (records.every(isOwnAddition)) return;
    const dueInMs = readAtMs + spacingMs - performance.now();
    // What waits for content reads at once; the rest not more often than needed.
    if (dueInMs <= 0 || transit !== undefined) return readNow();
    if (observed?.host) onChange();
    // Not restarted by each change: a page that never rests is read all the same.
    timer ??= setTimeout(readNow, dueInMs);
  });
  const observe = (host: Host | undefined) => {
    const root = host?.findObserveRoot(document) ?? document.documentElement;
    if (root === observed?.root && host === observed.host) return;
    observer.disconnect();
    observed = { root, host };
    const attributeFilter = [...(host?.observedAttributes ?? [])];
    observer.observe(root, {
      childList: true,
      subtree: true,
      characterData: host !== undefined,
      ...(attributeFilter.length > 0 && { attributeFilter }),
    });
  };

  readNow();
  // Single-page CRMs go from record to record by pushState alone, which fires no event but this one.
  // TypeScript's DOM library does not know it yet.
  const { navigation } = window as { navigation?: EventTarget };
  navigation?.addEventListener("currententrychange", () => readNow(), { signal });
  signal.addEventListener("abort", () => {
    observer.disconnect();
    clearTimeout(timer);
    clearTimeout(transit);
    clearTimeout(lateLook);
  });
  return { readAgain: readNow };
}

/** A badge that was put there by us changes nothing that a host reads. One that is gone may have been taken by the page. */
function isOwnAddition({ type, addedNodes, removedNodes }: MutationRecord): boolean {
  return (
    type === "childList" &&
    removedNodes.length === 0 &&
    [...addedNodes].every((node) => node instanceof Element && node.hasAttribute(ownMarker))
  );
}
