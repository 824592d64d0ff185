import { createElement, createIcon } from "../ui/dom/createElement";
import { t } from "../ui/dom/t";
import { followPointer } from "./followPointer";

/** A route with two stops and a pin, in a 24 by 24 box. */
const route = [
  "M4 17a3 3 0 0 1 5.8-1H13a3 3 0 0 0 3-3v-1.3a5 5 0 1 1 2 0V13a5 5 0 0 1-5 5H9.8A3 3 0 0 1 4 17Z",
];
const stepShare = 0.02;

export type EdgeTabOptions = {
  /** Place as a share (0 to 1) of the room it can move in. */
  top: number;
  signal: AbortSignal;
  onToggle(): void;
  /** Told once a move has ended. */
  onMoved(top: number): void;
};

export type EdgeTab = { element: HTMLButtonElement; setOpen(open: boolean): void };

/** The tab on the edge of the page where the panel opens: a click opens the dock, dragging or the arrow keys move it. */
export function createEdgeTab({ top: startTop, signal, onToggle, onMoved }: EdgeTabOptions): EdgeTab {
  const element = createElement("button", {
    className: "tab",
    attributes: { type: "button", "aria-expanded": "false", "aria-label": t("openJourneyPanel") },
    children: [createIcon(route, "0 0 24 24")],
  });
  let top = 0;
  const place = (share: number) => {
    top = Math.min(1, Math.max(0, share));
    element.style.setProperty("--tab-top", String(top));
  };
  place(startTop);

  element.addEventListener(
    "keydown",
    (event) => {
      const step = { ArrowUp: -stepShare, ArrowDown: stepShare, Home: -1, End: 1 }[event.key];
      if (step === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      place(top + step);
      onMoved(top);
    },
    { signal },
  );
  let pressedTop = top;
  const wasDragged = followPointer(element, {
    signal,
    onPress() {
      pressedTop = top;
    },
    onDrag: (_dx, dy) => place(pressedTop + dy / Math.max(1, window.innerHeight - element.offsetHeight)),
    onEnd: () => onMoved(top),
  });
  element.addEventListener(
    "click",
    (event) => {
      if (event.isTrusted && !wasDragged()) onToggle();
    },
    { signal },
  );

  return {
    element,
    setOpen(open) {
      element.setAttribute("aria-expanded", String(open));
      element.setAttribute("aria-label", t(open ? "closeJourneyPanel" : "openJourneyPanel"));
    },
  };
}
