import { findHotKey } from "../ui/dom/findHotKey";

export type HotKeyOptions = {
  /** The page, or the document of a frame in it. */
  page: Document;
  signal: AbortSignal;
  onToggle(): void;
  onHide(): void;
};

/** Alt+J opens and closes, Alt+Shift+J hides and brings back; the page does not get these keys, nor can it press them. */
export function listenToHotKeys({ page, signal, onToggle, onHide }: HotKeyOptions): void {
  (page.defaultView ?? window).addEventListener(
    "keydown",
    (event) => {
      const hotKey = event.isTrusted ? findHotKey(event) : undefined;
      if (hotKey === undefined) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      if (!event.repeat) (hotKey === "toggle" ? onToggle : onHide)();
    },
    { capture: true, signal },
  );
}
