import { useEffect } from "react";
import type { Call } from "../../messaging/call";
import type { DockCommand } from "../../messaging/protocol";
import { findHotKey } from "../../ui/dom/findHotKey";

/** Reports to the dock that the frame runs, and passes on the keys that the page around the frame does not see. */
export function useDock(call: Call): void {
  useEffect(() => {
    const stop = new AbortController();
    void call("panel.ready", {});
    window.addEventListener(
      "keydown",
      (event) => {
        const command = findCommand(event);
        if (command === undefined) return;
        event.preventDefault();
        void call("panel.dock", { command });
      },
      { signal: stop.signal },
    );
    return () => stop.abort();
  }, [call]);
}

function findCommand(event: KeyboardEvent): DockCommand | undefined {
  if (event.key === "Escape" && !event.defaultPrevented) return "close";
  const hotKey = findHotKey(event);
  if (hotKey === undefined) return undefined;
  return hotKey === "hide" ? "toggle-hidden" : "close";
}
