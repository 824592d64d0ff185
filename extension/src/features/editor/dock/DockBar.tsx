import { useEffect, useState } from "react";
import type { Call } from "../../../messaging/call";
import type { StudioDockCommand } from "../../../messaging/protocol";
import { findHotKey } from "../../../ui/dom/findHotKey";
import { IconButton } from "../../../ui/IconButton";
import { t } from "../../../ui/tStudio";
import { openInTab } from "./openInTab";
import "./dock.css";

/** The bar of a studio that stands over a CRM page: how large it is, the way to a tab of its own, and back to the page. */
export function DockBar({ call }: { call: Call }) {
  const [isFull, setIsFull] = useState(false);
  useDockKeys(call);
  const ask = (command: StudioDockCommand) => void call("studio.dock", { command });
  return (
    <header className="dock-bar">
      <strong>{t("dock.title")}</strong>
      <IconButton
        icon={isFull ? "shrink" : "grow"}
        label={t(isFull ? "dock.shrink" : "dock.grow")}
        onClick={() => {
          setIsFull(!isFull);
          ask("resize");
        }}
      />
      <IconButton icon="tab" label={t("dock.openTab")} onClick={() => void openInTab(call)} />
      <IconButton icon="hide" label={t("dock.hide")} onClick={() => ask("toggle-hidden")} />
      <IconButton icon="close" label={t("dock.close")} onClick={() => ask("close")} />
    </header>
  );
}

/** Reports to the dock that the frame runs, and gives it the keys that the page around the frame does not see. */
function useDockKeys(call: Call): void {
  useEffect(() => {
    const controller = new AbortController();
    void call("studio.ready", {});
    const press = (event: KeyboardEvent) => {
      const hotKey = findHotKey(event);
      if (hotKey !== undefined) {
        event.preventDefault();
        void call("studio.dock", { command: hotKey === "hide" ? "toggle-hidden" : "close" });
        return;
      }
      if (event.key !== "Escape" || isTyping(event.target)) return;
      // Whatever else Escape means here comes first: it ends a choice, a dialog or a menu.
      setTimeout(() => {
        const menu = document.querySelector<HTMLDetailsElement>("details.menu[open]");
        if (menu !== null) menu.open = false;
        else if (!event.defaultPrevented) void call("studio.dock", { command: "close" });
      }, 0);
    };
    globalThis.addEventListener("keydown", press, { signal: controller.signal });
    return () => controller.abort();
  }, [call]);
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest("input, textarea, select, dialog, [contenteditable]") !== null
  );
}
