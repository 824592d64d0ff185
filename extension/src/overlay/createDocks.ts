import type { Call } from "../messaging/call";
import type { StudioDockCommand } from "../messaging/protocol";
import type { Runtime } from "../platform/runtime";
import { t } from "../ui/dom/t";
import { createDock, type Dock } from "./dock";

export type DocksOptions = {
  call: Call;
  runtime: Pick<Runtime, "url">;
  signal: AbortSignal;
  /** Told after the panel opened or closed. */
  onPanel(open: boolean): void;
};

export type Docks = {
  panel: Dock;
  /** The studio over the page, which stays there behind it. */
  studio: Dock;
  /** Closes the one in front; answers whether one was open. */
  closeFront(): boolean;
};

/** What stands over the page: the panel at its side, and over that the studio. */
export function createDocks({ call, runtime, signal, onPanel }: DocksOptions): Docks {
  const panel = createDock({
    frameUrl: runtime.url("tabs/panel.html"),
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
    signal,
    // It was opened from the panel, or by a key while the panel was open.
    onChange: (open) => open || panel.focus(),
  });
  return {
    panel,
    studio,
    closeFront() {
      const front = [studio, panel].find((dock) => dock.isOpen());
      front?.close();
      return front !== undefined;
    },
  };
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
