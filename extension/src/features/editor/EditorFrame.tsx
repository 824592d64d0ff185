import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Call } from "../../messaging/call";
import { usePageTitle } from "../../ui/usePageTitle";
import { createActions } from "./actions/createActions";
import { findAction, type StudioAction } from "./actions/StudioAction";
import { Canvas, fitAll, reducesMotion } from "./canvas/Canvas";
import { ContextMenu, type MenuPoint } from "./canvas/ContextMenu";
import type { Flow } from "./canvas/Flow";
import { listenToClipboard } from "./commands/clipboard";
import { CommandDialog } from "./dialogs/CommandDialog";
import { HistoryDialog } from "./dialogs/HistoryDialog";
import { KeysDialog } from "./dialogs/KeysDialog";
import { MergeDialog } from "./dialogs/MergeDialog";
import { PosterDialog } from "./exports/poster/PosterDialog";
import { Breadcrumbs } from "./frame/Breadcrumbs";
import { JourneyMenu } from "./frame/JourneyMenu";
import { SidePanel } from "./frame/SidePanel";
import { StagePalette } from "./frame/StagePalette";
import { Toolbar } from "./frame/Toolbar";
import { toggleCounts } from "./frame/toggleCounts";
import { grow, unite } from "./layout/Geometry";
import { LensPanel } from "./lens/LensPanel";
import type { OpenDraft } from "./session/openDraft";
import { SaveTrouble } from "./session/SaveTrouble";
import { useSelect } from "./store/createStore";
import type { Studio } from "./store/createStudio";
import { CallContext, StudioContext, useStudioState } from "./store/StudioContext";
import { PublishDialog } from "./versions/PublishDialog";
import { VersionsDialog } from "./versions/VersionsDialog";

const now = () => Date.now();

export type EditorFrameProps = { draft: OpenDraft; call: Call; newId(): string };

/** One journey open: the bar above, the canvas, and what stands beside it. */
export function EditorFrame({ draft, call, newId }: EditorFrameProps) {
  const { studio } = draft;
  const title = useSelect(studio.store, (state) => state.document.title);
  usePageTitle(title);
  const flow = useRef<Flow>(undefined);
  const actions = useMemo(
    () => createActions({ ...createView(studio, flow), toggleCounts: () => void toggleCounts(studio, call) }),
    [studio, call],
  );
  const [menu, setMenu] = useState<MenuPoint>();
  const keepFlow = useCallback((created: Flow) => {
    flow.current = created;
  }, []);
  const closeMenu = useCallback(() => setMenu(undefined), []);
  useKeys(studio, actions, setMenu);
  return (
    <StudioContext value={studio}>
      <CallContext value={call}>
        <main className="studio">
          <Toolbar draft={draft} actions={actions}>
            <JourneyMenu call={call} draft={draft} />
          </Toolbar>
          <SaveTrouble autosave={draft.autosave} />
          <div className="studio-body">
            <StagePalette />
            <div className="studio-canvas">
              <Canvas onMenu={setMenu} onFlow={keepFlow} />
              {menu !== undefined && <ContextMenu actions={actions} at={menu} onClose={closeMenu} />}
              <Breadcrumbs />
              <LensPanel />
              <Message />
            </div>
            <SidePanel />
          </div>
          <Overlays {...{ actions, draft, call, newId }} />
        </main>
      </CallContext>
    </StudioContext>
  );
}

function Overlays({ actions, draft, call, newId }: EditorFrameProps & { actions: readonly StudioAction[] }) {
  const overlay = useStudioState((state) => state.overlay);
  switch (overlay) {
    case "commands":
    case "connect":
      return <CommandDialog actions={actions} isConnecting={overlay === "connect"} />;
    case "keys":
      return <KeysDialog actions={actions} />;
    case "history":
      return <HistoryDialog />;
    case "merge":
      return <MergeDialog draft={draft} />;
    case "versions":
      return <VersionsDialog {...{ call, draft, newId }} />;
    case "poster":
      return <PosterDialog now={now} />;
    case "publish":
      return <PublishDialog {...{ call, draft }} />;
    default:
      return null;
  }
}

/** What was refused, or done. */
function Message() {
  const message = useStudioState((state) => state.message);
  return (
    <p className="studio-message" role="status">
      {message}
    </p>
  );
}

function createView(studio: Studio, flow: { current: Flow | undefined }) {
  const duration = () => (reducesMotion() ? 0 : 200);
  return {
    fitAll: () => flow.current && fitAll(flow.current, studio.store.get().geometry),
    fitSelection() {
      const { selection, geometry, document } = studio.store.get();
      const ends = document.transitions.flatMap(({ id, from, to }) =>
        selection.ways.has(id) ? [from, to ?? from] : [],
      );
      const chosen = unite([...selection.stages, ...ends].flatMap((id) => geometry.boxes.get(id) ?? []));
      if (chosen !== undefined) void flow.current?.fitBounds(grow(chosen, 60), { duration: duration() });
    },
    zoomIn: () => void flow.current?.zoomIn({ duration: duration() }),
    zoomOut: () => void flow.current?.zoomOut({ duration: duration() }),
  };
}

/** Keys work wherever the focus is, but not while something is typed or a dialog is open. */
function useKeys(studio: Studio, actions: readonly StudioAction[], onMenu: (at: MenuPoint) => void): void {
  useEffect(() => {
    const controller = new AbortController();
    const press = (event: KeyboardEvent) => {
      const { target } = event;
      if (event.defaultPrevented || !(target instanceof Element) || studio.store.get().overlay !== undefined)
        return;
      if (
        target instanceof HTMLElement &&
        target.closest("input, textarea, select, [contenteditable]") !== null
      ) {
        // Back to the canvas, so that keys mean actions again.
        if (event.key === "Escape") target.blur();
        return;
      }
      // Enter and Space belong to the button that has the focus.
      if ((event.key === "Enter" || event.key === " ") && target.closest("button, a, summary") !== null)
        return;
      if (event.key.startsWith("Arrow") && target.closest("[role=tablist], .side-view") !== null) return;
      if (event.key === "ContextMenu" || (event.key === "F10" && event.shiftKey)) {
        const focus = document.querySelector(".react-flow__node.selected") ?? target;
        const { left, bottom } = focus.getBoundingClientRect();
        event.preventDefault();
        onMenu({ x: left, y: bottom });
        return;
      }
      const action = findAction(actions, event, studio.store.get());
      if (action === undefined) return;
      event.preventDefault();
      action.run(studio);
    };
    globalThis.addEventListener("keydown", press, { signal: controller.signal });
    listenToClipboard(studio, controller.signal);
    return () => controller.abort();
  }, [studio, actions, onMenu]);
}
