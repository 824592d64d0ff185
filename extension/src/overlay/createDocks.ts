import type { Call } from "../messaging/call";
import type { DockCommand, DockPlace, StudioDockCommand } from "../messaging/protocol";
import type { Runtime } from "../platform/runtime";
import { t } from "../ui/dom/t";
import { createDock, type Dock } from "./dock";
import { createPanelDock, type PanelDock, type PanelDockOptions } from "./panelDock";

export type DocksOptions = {
  /** Where the panel opened on this site before. */
  place: DockPlace;
  call: Call;
  runtime: Pick<Runtime, "url">;
  signal: AbortSignal;
  /** Told after the panel opened, closed or stands elsewhere. */
  onPanel: PanelDockOptions["onChange"];
};

export type Docks = {
  panel: PanelDock;
  /** The studio over the page, which stays there behind it. */
  studio: Dock;
  /** Whether one of the two is open. */
  isOpen(): boolean;
  /** Closes the one in front; answers whether one was open. */
  closeFront(): boolean;
};

/** What stands over the page: the panel at its side, and over that the studio. */
export function createDocks({ place, call, runtime, signal, onPanel }: DocksOptions): Docks {
  const panel = createPanelDock({
    frameUrl: runtime.url("tabs/panel.html"),
    place,
    call,
    signal,
    onChange: onPanel,
  });
  const studio = createDock({
    frameUrl: runtime.url("tabs/studio.html"),
    label: t("studio"),
    className: "dock studio-dock",
    blocked: {
      sentence: t("studioBlocked"),
      button: t("openStudioTab"),
      openElsewhere: async () => (await call("studio.open-tab", { address: "" })).ok,
    },
    call,
    signal,
    // It was opened from the panel, or by a key while the panel was open.
    onChange: (open) => open || panel.focus(),
  });
  return {
    panel,
    studio,
    isOpen: () => panel.isOpen() || studio.isOpen(),
    closeFront() {
      const front = [studio, panel].find((dock) => dock.isOpen());
      front?.close();
      return front !== undefined;
    },
  };
}

/** Does what the panel asks of the dock around it; `hide` hides everything of Waypost. */
export function obeyPanel({ panel }: Pick<Docks, "panel">, command: DockCommand, hide: () => void) {
  switch (command) {
    case "close":
      return panel.close();
    case "toggle-hidden":
      return hide();
    case "other-side":
    case "beside":
    case "dock":
      return panel.move(command);
  }
}

/** Does what the studio asks of the dock around it; `hide` hides everything of Waypost. */
export function obeyStudio({ studio }: Pick<Docks, "studio">, command: StudioDockCommand, hide: () => void) {
  switch (command) {
    case "close":
      return studio.close();
    case "resize":
      return void studio.element.classList.toggle("full");
    case "toggle-hidden":
      return hide();
  }
}
