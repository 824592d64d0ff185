import { onPush } from "../messaging/push";
import type { Runtime } from "../platform/runtime";

/**
 * Starts the overlay, and again each time the grants change after it ended. Injecting the script anew does not do that: the
 * bundler runs a module once in a page's life. Resolves only when the extension is gone.
 */
export async function followGrants(
  runtime: Pick<Runtime, "isContextValid" | "onMessage" | "id">,
  start: () => Promise<void>,
): Promise<void> {
  while (runtime.isContextValid()) {
    // Listened for from before the start, so that no change falls between.
    const changed = nextChange(runtime);
    await start();
    await changed;
  }
}

function nextChange(runtime: Pick<Runtime, "onMessage" | "id">): Promise<void> {
  return new Promise((resolve) => {
    const stop = new AbortController();
    const listener = ({ kind }: { kind: string }) => {
      if (kind !== "site.grants-changed") return;
      stop.abort();
      resolve();
    };
    onPush(runtime, listener, stop.signal);
  });
}
