import { findHost, readPage } from "../hosts/findHost";
import type { Host } from "../hosts/Host";
import type { PageReading } from "../hosts/PageReading";

const spacingMs = 50;
const unknownPageSpacingMs = 250;

export type WatchPageOptions = {
  hosts: readonly Host[];
  signal: AbortSignal;
  /** Told of the first reading and of every one that differs from the one before. */
  onReading(reading: PageReading): void;
};

/** Reads the page now, after each navigation within it, and whenever what the host looks at changes. */
export function watchPage({ hosts, signal, onReading }: WatchPageOptions): void {
  let lastReading = "";
  let observed: Element | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const readNow = () => {
    timer = undefined;
    const url = new URL(location.href);
    const host = findHost(hosts, document, url);
    const reading = readPage(hosts, document, url);
    observe(host);
    const key = JSON.stringify(reading);
    if (key === lastReading) return;
    lastReading = key;
    onReading(reading);
  };
  const observer = new MutationObserver(() => {
    // Not restarted by each change: a page that never rests is read all the same.
    timer ??= setTimeout(readNow, observed === document.documentElement ? unknownPageSpacingMs : spacingMs);
  });
  const observe = (host: Host | undefined) => {
    const root = host?.findObserveRoot(document) ?? document.documentElement;
    if (root === observed && root.isConnected) return;
    observer.disconnect();
    observed = root;
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
  });
}
