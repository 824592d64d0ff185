import { createElement } from "../ui/dom/createElement";
import { t } from "../ui/dom/t";
import { followPointer } from "./followPointer";

const narrowestPx = 320;
const widestPx = 800;
const stepPx = 16;

export type ResizeHandleOptions = {
  signal: AbortSignal;
  widthPx(): number;
  /** Which way the panel grows: towards the right where it stands on the left. */
  growsRight(): boolean;
  onWidth(widthPx: number): void;
  /** Told once a change has ended. */
  onEnd(): void;
};

export type ResizeHandle = { element: HTMLElement; setWidth(widthPx: number): void };

/** The panel's inner edge: dragging or the arrow keys make it wider and narrower. */
export function createResizeHandle(options: ResizeHandleOptions): ResizeHandle {
  const { signal, widthPx, growsRight, onWidth, onEnd } = options;
  const element = createElement("div", {
    className: "resize",
    attributes: {
      role: "separator",
      tabindex: "0",
      "aria-orientation": "vertical",
      "aria-label": t("resizePanel"),
      "aria-valuemin": String(narrowestPx),
      "aria-valuemax": String(widestPx),
    },
  });
  const towards = (deltaPx: number) => (growsRight() ? deltaPx : -deltaPx);
  let pressedPx = 0;
  followPointer(element, {
    signal,
    onPress() {
      pressedPx = widthPx();
    },
    onDrag: (dx) => onWidth(limitWidth(pressedPx + towards(dx))),
    onEnd,
  });
  element.addEventListener(
    "keydown",
    (event) => {
      const width = {
        ArrowLeft: widthPx() + towards(-stepPx),
        ArrowRight: widthPx() + towards(stepPx),
        Home: narrowestPx,
        End: widestPx,
      }[event.key];
      if (width === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      onWidth(limitWidth(width));
      onEnd();
    },
    { signal },
  );
  return {
    element,
    setWidth: (width) => element.setAttribute("aria-valuenow", String(Math.round(width))),
  };
}

/** A narrow window narrows it further, by the style sheet. */
export function limitWidth(widthPx: number): number {
  return Math.min(widestPx, Math.max(narrowestPx, Math.min(widthPx, window.innerWidth - 64)));
}
