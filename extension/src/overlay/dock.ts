import { type Call, createId } from "../messaging/call";
import type { DockPlace } from "../messaging/protocol";
import { createElement } from "../ui/dom/createElement";
import { t } from "../ui/dom/t";
import { createResizeHandle } from "./resizeHandle";

const frameDeadlineMs = 3_000;

export type DockOptions = {
  /** The panel page's address. */
  frameUrl: string;
  /** Where the panel opened on this site before. */
  place: DockPlace;
  call: Call;
  signal: AbortSignal;
  /** Told after the dock opened, closed, or went to the other side. */
  onChange(dock: Pick<Dock, "isOpen" | "side" | "widthPx">): void;
};

export type Dock = {
  element: HTMLElement;
  isOpen(): boolean;
  /** The side of the page that it stands on, or would. */
  side(): "left" | "right";
  /** As wide as it was wanted; a narrow window narrows it further. */
  widthPx(): number;
  /** Opens where the site has it: docked, or in the browser's side panel, which takes a click or key press. */
  open(): void;
  /** Closes, and gives the focus back to where it was before. */
  close(): void;
  /** Gives the focus to the panel, if it is open. */
  focus(): void;
  /** The panel in the frame runs. */
  confirmFrame(): void;
  /** Goes to the other side, into the browser's side panel, which is open already, or out of it; and remembers. */
  move(to: "other-side" | "beside" | "dock"): void;
};

/** The dock on a side of the page, with the panel in a frame; where the page blocks frames, the browser's side panel. */
export function createDock({ frameUrl, place, call, signal, onChange }: DockOptions): Dock {
  const element = createElement("section", {
    className: "dock",
    attributes: { role: "complementary", "aria-label": t("journeyPanel"), tabindex: "-1", hidden: "" },
  });
  const body = createElement("div", { className: "dock-body" });
  const remembered = { ...place };
  let frame: HTMLIFrameElement | undefined;
  let state: "unknown" | "running" | "blocked" = "unknown";
  let deadline: ReturnType<typeof setTimeout> | undefined;
  let focusBefore: Element | null = null;
  signal.addEventListener("abort", () => clearTimeout(deadline));

  const side = () => (remembered.side === "left" ? "left" : "right");
  const isOpen = () => !element.hidden;
  const widthPx = () => remembered.widthPx;
  const remember = (change: Partial<DockPlace>) => {
    Object.assign(remembered, change);
    void call("overlay.dock-placed", { ...remembered });
  };
  const show = () => {
    element.dataset.side = side();
    handle.setWidth(remembered.widthPx);
    onChange({ isOpen, side, widthPx });
  };
  const handle = createResizeHandle({
    signal,
    widthPx: () => element.getBoundingClientRect().width,
    growsRight: () => side() === "left",
    onWidth(wantedPx) {
      remembered.widthPx = wantedPx;
      show();
    },
    onEnd: () => remember({}),
  });
  element.append(body, handle.element);

  const close = () => {
    if (!isOpen()) return;
    element.hidden = true;
    show();
    if (focusBefore instanceof HTMLElement && focusBefore.isConnected)
      focusBefore.focus({ preventScroll: true });
    focusBefore = null;
  };
  const openBeside = async () => {
    const answer = await call("panel.open-beside", {});
    const isBeside = answer.ok && answer.value.opened;
    if (isBeside) close();
    return isBeside;
  };
  const giveUpFrame = () => {
    if (state === "running") return;
    state = "blocked";
    frame?.remove();
    frame = undefined;
    body.replaceChildren(createBlockedNotice(signal, openBeside));
    void openBeside();
  };
  const openFrame = () => {
    const ticket = createId();
    // Sent before the frame is there to ask anything.
    void call("panel.admit", { ticket });
    frame = createElement("iframe", {
      attributes: { src: `${frameUrl}#${ticket}`, title: t("journeyPanel") },
    });
    body.replaceChildren(frame);
    deadline = setTimeout(giveUpFrame, frameDeadlineMs);
  };
  const openDock = () => {
    if (isOpen()) return;
    focusBefore = document.activeElement;
    element.hidden = false;
    show();
    if (state === "blocked") return void openBeside();
    if (frame === undefined) openFrame();
    (state === "running" && frame ? frame : element).focus({ preventScroll: true });
  };

  return {
    element,
    isOpen,
    side,
    widthPx,
    open() {
      if (remembered.side !== "beside") return openDock();
      // Where the browser does not open it, it is here rather than nowhere.
      void openBeside().then((isBeside) => isBeside || openDock());
    },
    close,
    focus() {
      if (isOpen()) (frame ?? element).focus({ preventScroll: true });
    },
    confirmFrame() {
      state = "running";
      clearTimeout(deadline);
      if (isOpen()) frame?.focus({ preventScroll: true });
    },
    move(to) {
      if (to === "beside") {
        remember({ side: "beside" });
        return close();
      }
      if (to === "dock") remember({ side: "right" });
      else remember({ side: side() === "left" ? "right" : "left" });
      if (isOpen()) show();
      else openDock();
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
