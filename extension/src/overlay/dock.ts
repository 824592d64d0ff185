import { type Call, createId } from "../messaging/call";
import { createElement } from "../ui/dom/createElement";

/** What has loaded and does not say so by then is the browser's page for a frame that was blocked. */
const silentMs = 3_000;
/** Nobody waits longer, however slow the machine is. */
const frameDeadlineMs = 20_000;

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
  /** What stands in it beside the frame, and never over it. */
  edge?: HTMLElement;
  call: Call;
  signal: AbortSignal;
  /** Told after the dock opened or closed. */
  onChange(open: boolean): void;
};

export type Dock = {
  element: HTMLElement;
  isOpen(): boolean;
  open(): void;
  /** Goes the way round; closes and answers true where that opened. */
  openElsewhere(): Promise<boolean>;
  /** Closes, and gives the focus back to where it was before. */
  close(): void;
  /** Gives the focus to the page in the frame, if it is open. */
  focus(): void;
  /** The page in the frame runs. */
  confirmFrame(): void;
};

/** A dock over the page with a page of ours in a frame; where the page blocks frames, another way to it. */
export function createDock(options: DockOptions): Dock {
  const { frameUrl, label, className, blocked, edge, call, signal, onChange } = options;
  const element = createElement("section", {
    className,
    attributes: { role: "complementary", "aria-label": label, tabindex: "-1", hidden: "" },
  });
  const body = createElement("div", { className: "dock-body" });
  element.append(body, ...(edge === undefined ? [] : [edge]));
  let frame: HTMLIFrameElement | undefined;
  let state: "unknown" | "running" | "blocked" = "unknown";
  let deadline: ReturnType<typeof setTimeout> | undefined;
  let focusBefore: Element | null = null;
  signal.addEventListener("abort", () => clearTimeout(deadline));

  const isOpen = () => !element.hidden;
  const close = () => {
    if (!isOpen()) return;
    element.hidden = true;
    onChange(false);
    if (focusBefore instanceof HTMLElement && focusBefore.isConnected)
      focusBefore.focus({ preventScroll: true });
    focusBefore = null;
  };
  const openElsewhere = async () => {
    const opened = await blocked.openElsewhere();
    if (opened) close();
    return opened;
  };
  const giveUpFrame = () => {
    if (state === "running") return;
    state = "blocked";
    frame?.remove();
    frame = undefined;
    body.replaceChildren(createBlockedNotice(blocked, signal, () => void openElsewhere()));
    void openElsewhere();
  };
  const openFrame = () => {
    const ticket = createId();
    // Sent before the frame is there to ask anything.
    void call("frame.admit", { ticket });
    // Behind the `#`: the browser's reports of frames that a page blocked leave that out.
    frame = createElement("iframe", { attributes: { src: `${frameUrl}#${ticket}`, title: label } });
    const waitFor = (ms: number) => {
      clearTimeout(deadline);
      if (state === "unknown") deadline = setTimeout(giveUpFrame, ms);
    };
    frame.addEventListener("load", () => waitFor(silentMs), { once: true, signal });
    body.replaceChildren(frame);
    waitFor(frameDeadlineMs);
  };

  return {
    element,
    isOpen,
    open() {
      if (isOpen()) return;
      focusBefore = document.activeElement;
      element.hidden = false;
      onChange(true);
      if (state === "blocked") return void openElsewhere();
      if (frame === undefined) openFrame();
      (state === "running" && frame ? frame : element).focus({ preventScroll: true });
    },
    openElsewhere,
    close,
    focus() {
      if (isOpen()) (frame ?? element).focus({ preventScroll: true });
    },
    confirmFrame() {
      state = "running";
      clearTimeout(deadline);
      if (isOpen()) frame?.focus({ preventScroll: true });
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
