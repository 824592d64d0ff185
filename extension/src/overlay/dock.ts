import { createElement } from "../ui/dom/createElement";

const frameDeadlineMs = 3_000;

/** Where the page blocks frames: what is said, and the way round. */
export type BlockedDock = {
  sentence: string;
  button: string;
  /** Answers whether it opened; it may need a click of its own. */
  openElsewhere(): Promise<boolean>;
};

export type DockOptions = {
  /** The address of the page of ours that stands in it. */
  frameUrl: string;
  /** What it is called. */
  label: string;
  className: string;
  blocked: BlockedDock;
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
  /** Gives the focus to the page in the frame, if it is open. */
  focus(): void;
  /** The page in the frame runs. */
  confirmFrame(): void;
};

/** A dock over the page with a page of ours in a frame; where the page blocks frames, another way to it. */
export function createDock({ frameUrl, label, className, blocked, signal, onChange }: DockOptions): Dock {
  const element = createElement("section", {
    className,
    attributes: { role: "complementary", "aria-label": label, tabindex: "-1", hidden: "" },
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
  const openElsewhere = async () => {
    if (await blocked.openElsewhere()) close();
  };
  const giveUpFrame = () => {
    if (state === "running") return;
    state = "blocked";
    frame?.remove();
    frame = undefined;
    element.replaceChildren(createBlockedNotice(blocked, signal, openElsewhere));
    void openElsewhere();
  };

  return {
    element,
    isOpen: () => !element.hidden,
    open() {
      if (!element.hidden) return;
      focusBefore = document.activeElement;
      element.hidden = false;
      onChange(true);
      if (state === "blocked") return void openElsewhere();
      if (frame === undefined) {
        frame = createElement("iframe", { attributes: { src: frameUrl, title: label } });
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
function createBlockedNotice(
  { sentence, button }: BlockedDock,
  signal: AbortSignal,
  onClick: () => void,
): HTMLElement {
  const way = createElement("button", {
    className: "notice-button",
    attributes: { type: "button", "aria-label": button },
  });
  way.addEventListener("click", onClick, { signal });
  const reason = createElement("p", {
    className: "notice-text",
    attributes: { role: "status", "aria-label": sentence },
  });
  return createElement("div", { className: "notice", children: [reason, way] });
}
