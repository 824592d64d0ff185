import { useEffect, useMemo, useRef } from "react";
import type { Call } from "../../messaging/call";
import { usePageTitle } from "../../ui/usePageTitle";
import { createActions } from "./actions/createActions";
import { findAction, type StudioAction } from "./actions/StudioAction";
import { Canvas, type Flow, fitAll, reducesMotion } from "./canvas/Canvas";
import { listenToClipboard } from "./commands/clipboard";
import { CommandDialog } from "./dialogs/CommandDialog";
import { HistoryDialog } from "./dialogs/HistoryDialog";
import { KeysDialog } from "./dialogs/KeysDialog";
import { MergeDialog } from "./dialogs/MergeDialog";
import { Breadcrumbs } from "./frame/Breadcrumbs";
import { JourneyMenu } from "./frame/JourneyMenu";
import { SidePanel } from "./frame/SidePanel";
import { StagePalette } from "./frame/StagePalette";
import { Toolbar } from "./frame/Toolbar";
import { toggleCounts } from "./frame/toggleCounts";
import { grow, unite } from "./layout/Geometry";
import { LensPanel } from "./lens/LensPanel";
import type { OpenDraft } from "./session/openDraft";
import { useSelect } from "./store/createStore";
import type { Studio } from "./store/createStudio";
import { CallContext, StudioContext, useStudioState } from "./store/StudioContext";

export type EditorFrameProps = { draft: OpenDraft; call: Call };

/** One journey open: the bar above, the canvas, and what stands beside it. */
export function EditorFrame({ draft, call }: EditorFrameProps) {
  const { studio } = draft;
  const title = useSelect(studio.store, (state) => state.document.title);
  usePageTitle(title);
  const flow = useRef<Flow>(undefined);
  const actions = useMemo(
    () => createActions({ ...createView(studio, flow), toggleCounts: () => void toggleCounts(studio, call) }),
    [studio, call],
  );
  useKeys(studio, actions);
  return (
    <StudioContext value={studio}>
      <CallContext value={call}>
        <main className="studio">
          <Toolbar draft={draft} actions={actions}>
            <JourneyMenu call={call} draft={draft} />
          </Toolbar>
          <div className="studio-body">
            <StagePalette />
            <div className="studio-canvas">
              <Canvas
                onFlow={(created) => {
                  flow.current = created;
                }}
              />
              <Breadcrumbs />
              <LensPanel />
              <Message />
            </div>
            <SidePanel />
          </div>
          <Overlays actions={actions} draft={draft} />
        </main>
      </CallContext>
    </StudioContext>
  );
}

function Overlays({ actions, draft }: { actions: readonly StudioAction[]; draft: OpenDraft }) {
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
    fitAll: () => flow.current && fitAll(flow.current, studio.store.get().geometry.boxes.values()),
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
function useKeys(studio: Studio, actions: readonly StudioAction[]): void {
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
      const action = findAction(actions, event, studio.store.get());
      if (action === undefined) return;
      event.preventDefault();
      action.run(studio);
    };
    globalThis.addEventListener("keydown", press, { signal: controller.signal });
    listenToClipboard(studio, controller.signal);
    return () => controller.abort();
  }, [studio, actions]);
}
