import type { Call } from "../messaging/call";
import { createElement } from "../ui/dom/createElement";
import { t } from "../ui/dom/t";

const frameDeadlineMs = 3_000;

export type DockOptions = {
  /** The panel page's address. */
  frameUrl: string;
  call: Call;
  signal: AbortSignal;
  /** Told after the dock opened or closed. */
  onChange(open: boolean): void;
};

export type Dock = {
  element: HTMLElement;
  isOpen(): boolean;
  open(): void;
  /** Closes, and gives the focus back to where it was before. */
  close(): void;
  /** Gives the focus to the panel, if it is open. */
  focus(): void;
  /** The panel in the frame runs. */
  confirmFrame(): void;
};

/** The dock on the page's right side, with the panel in a frame; where the page blocks frames, the browser's side panel. */
export function createDock({ frameUrl, call, signal, onChange }: DockOptions): Dock {
  const element = createElement("section", {
    className: "dock",
    attributes: { role: "complementary", "aria-label": t("journeyPanel"), tabindex: "-1", hidden: "" },
  });
  let frame: HTMLIFrameElement | undefined;
  let state: "unknown" | "running" | "blocked" = "unknown";
  let deadline: ReturnType<typeof setTimeout> | undefined;
  let focusBefore: Element | null = null;
  signal.addEventListener("abort", () => clearTimeout(deadline));

  const close = () => {
    if (element.hidden) return;
    element.hidden = true;
    onChange(false);
    if (focusBefore instanceof HTMLElement && focusBefore.isConnected)
      focusBefore.focus({ preventScroll: true });
    focusBefore = null;
  };
  const openBeside = async () => {
    const answer = await call("panel.open-beside", {});
    if (answer.ok && answer.value.opened) close();
  };
  const giveUpFrame = () => {
    if (state === "running") return;
    state = "blocked";
    frame?.remove();
    frame = undefined;
    element.replaceChildren(createBlockedNotice(signal, openBeside));
    void openBeside();
  };

  return {
    element,
    isOpen: () => !element.hidden,
    open() {
      if (!element.hidden) return;
      focusBefore = document.activeElement;
      element.hidden = false;
      onChange(true);
      if (state === "blocked") return void openBeside();
      if (frame === undefined) {
        frame = createElement("iframe", { attributes: { src: frameUrl, title: t("journeyPanel") } });
        element.replaceChildren(frame);
        deadline = setTimeout(giveUpFrame, frameDeadlineMs);
      }
      (state === "running" ? frame : element).focus({ preventScroll: true });
    },
    close,
    focus() {
      if (!element.hidden) (frame ?? element).focus({ preventScroll: true });
    },
    confirmFrame() {
      state = "running";
      clearTimeout(deadline);
      if (!element.hidden) frame?.focus({ preventScroll: true });
    },
  };
}

/** The words are drawn from the labels by the style sheet; the page's own search does not find them. */
function createBlockedNotice(signal: AbortSignal, onClick: () => void): HTMLElement {
  const button = createElement("button", {
    className: "notice-button",
    attributes: { type: "button", "aria-label": t("openSidePanel") },
  });
  button.addEventListener("click", onClick, { signal });
  const sentence = createElement("p", {
    className: "notice-text",
    attributes: { role: "status", "aria-label": t("frameBlocked") },
  });
  return createElement("div", { className: "notice", children: [sentence, button] });
}
