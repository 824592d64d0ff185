import type { DockPlace } from "../messaging/protocol";
import { t } from "../ui/dom/t";
import { createDock, type Dock, type DockOptions } from "./dock";
import { createResizeHandle } from "./resizeHandle";

export type PanelDockOptions = Pick<DockOptions, "frameUrl" | "call" | "signal"> & {
  /** Where the panel opened on this site before. */
  place: DockPlace;
  /** Told after the dock opened, closed, went to the other side or became wider or narrower. */
  onChange(panel: Pick<PanelDock, "isOpen" | "side" | "widthPx">): void;
};

/** `open` opens it where the site has it: docked, or in the browser's side panel, which takes a click or key press. */
export type PanelDock = Dock & {
  /** The side of the page that it stands on, or would. */
  side(): "left" | "right";
  /** As wide as it was wanted; a narrow window narrows it further. */
  widthPx(): number;
  /** Goes to the other side, into the browser's side panel, which is open already, or out of it; and remembers. */
  move(to: "other-side" | "beside" | "dock"): void;
};

/** The panel's dock, on a side of the page and as wide as wanted; where the page blocks frames, the browser's side panel. */
export function createPanelDock(options: PanelDockOptions): PanelDock {
  const { frameUrl, place, call, signal, onChange } = options;
  const remembered = { ...place };
  const side = () => (remembered.side === "left" ? "left" : "right");
  const widthPx = () => remembered.widthPx;
  const remember = (change: Partial<DockPlace>) => {
    Object.assign(remembered, change);
    void call("overlay.dock-placed", { ...remembered });
  };
  const handle = createResizeHandle({
    signal,
    widthPx: () => dock.element.getBoundingClientRect().width,
    growsRight: () => side() === "left",
    onWidth(wantedPx) {
      remembered.widthPx = wantedPx;
      show();
    },
    onEnd: () => remember({}),
  });
  const dock = createDock({
    frameUrl,
    label: t("journeyPanel"),
    className: "dock",
    blocked: {
      sentence: t("frameBlocked"),
      button: t("openSidePanel"),
      async openElsewhere() {
        const answer = await call("panel.open-beside", {});
        return answer.ok && answer.value.opened;
      },
    },
    edge: handle.element,
    call,
    signal,
    onChange: () => show(),
  });
  const { isOpen } = dock;
  const show = () => {
    dock.element.dataset.side = side();
    handle.setWidth(remembered.widthPx);
    onChange({ isOpen, side, widthPx });
  };

  return {
    ...dock,
    side,
    widthPx,
    open() {
      if (remembered.side !== "beside") return dock.open();
      // Where the browser does not open it, it is here rather than nowhere.
      void dock.openElsewhere().then((opened) => opened || dock.open());
    },
    move(to) {
      if (to === "beside") {
        remember({ side: "beside" });
        return dock.close();
      }
      if (to === "dock") remember({ side: "right" });
      else remember({ side: side() === "left" ? "right" : "left" });
      if (isOpen()) show();
      else dock.open();
    },
  };
}
