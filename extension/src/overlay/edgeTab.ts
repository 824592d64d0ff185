import { createElement, createIcon } from "../ui/dom/createElement";
import { t } from "../ui/dom/t";

/** A route with two stops and a pin, in a 24 by 24 box. */
const route = [
  "M4 17a3 3 0 0 1 5.8-1H13a3 3 0 0 0 3-3v-1.3a5 5 0 1 1 2 0V13a5 5 0 0 1-5 5H9.8A3 3 0 0 1 4 17Z",
];
const stepShare = 0.02;
const dragThresholdPx = 4;

export type EdgeTabOptions = {
  /** Place as a share (0 to 1) of the room it can move in. */
  top: number;
  signal: AbortSignal;
  onToggle(): void;
  /** Told once a move has ended. */
  onMoved(top: number): void;
};

export type EdgeTab = { element: HTMLButtonElement; setOpen(open: boolean): void };

/** The tab on the page's right edge: a click opens the dock, dragging or the arrow keys move it. */
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
  const wasDragged = followPointer(
    element,
    signal,
    () => top,
    place,
    () => onMoved(top),
  );
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

/** Moves the tab with the pointer; answers whether the click that follows only ended a drag. */
function followPointer(
  element: HTMLElement,
  signal: AbortSignal,
  currentTop: () => number,
  place: (top: number) => void,
  onEnd: () => void,
): () => boolean {
  let start: { y: number; top: number } | undefined;
  let dragged = false;
  element.addEventListener(
    "pointerdown",
    (event) => {
      start = { y: event.clientY, top: currentTop() };
      dragged = false;
      element.setPointerCapture(event.pointerId);
    },
    { signal },
  );
  element.addEventListener(
    "pointermove",
    (event) => {
      if (start === undefined || (!dragged && Math.abs(event.clientY - start.y) < dragThresholdPx)) return;
      dragged = true;
      place(start.top + (event.clientY - start.y) / Math.max(1, window.innerHeight - element.offsetHeight));
    },
    { signal },
  );
  const end = () => {
    if (start !== undefined && dragged) onEnd();
    start = undefined;
  };
  element.addEventListener("pointerup", end, { signal });
  element.addEventListener("pointercancel", end, { signal });
  // A key press clicks without a pointer: whatever was dragged before is over by then.
  element.addEventListener(
    "keydown",
    () => {
      dragged = false;
    },
    { signal },
  );
  return () => dragged;
}
