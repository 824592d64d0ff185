import { useCallback, useSyncExternalStore } from "react";

/** What stands behind the # of the address, so that a person has an address and the browser's back button works. */
export function useHash(): readonly [string, (hash: string) => void] {
  const hash = useSyncExternalStore(subscribe, read);
  const write = useCallback((next: string) => {
    window.location.hash = next;
  }, []);
  return [hash, write];
}

function subscribe(onChange: () => void): () => void {
  window.addEventListener("hashchange", onChange);
  return () => window.removeEventListener("hashchange", onChange);
}

function read(): string {
  return decodeURIComponent(window.location.hash.slice(1));
}
