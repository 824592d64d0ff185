import "./side.css";
import { useEffect, useRef } from "react";
import { IconButton } from "../../../ui/IconButton";
import { t } from "../../../ui/tStudio";
import { CommentsView } from "../comments/CommentsView";
import { DetailsView } from "../inspector/DetailsView";
import { ListView } from "../outline/ListView";
import { ProblemsView } from "../problems/ProblemsView";
import { useStudio, useStudioState } from "../store/StudioContext";
import type { SideView } from "../store/StudioState";

const views: readonly SideView[] = ["details", "problems", "list", "comments"];

/** What stands beside the canvas: the details of what is chosen, the problems, or the journey as a list. */
export function SidePanel() {
  const studio = useStudio();
  const side = useStudioState((state) => state.side);
  const focus = useStudioState((state) => state.sideFocus);
  const view = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (focus === 0) return;
    const field = view.current?.querySelector<HTMLElement>("select, input, textarea, button");
    (field ?? view.current)?.focus();
  }, [focus]);
  const errors = useStudioState((state) => state.problems.length);
  const notes = useStudioState(
    ({ document }) => document.comments.filter(({ resolved }) => !resolved).length,
  );
  return (
    <aside className="side" data-open={side !== undefined} aria-label={t("studio.sideTitle")}>
      <div className="side-head">
        <div className="side-tabs" role="tablist">
          {views.map((view) => (
            <button
              key={view}
              type="button"
              role="tab"
              id={`side-tab-${view}`}
              aria-selected={side === view}
              aria-controls="side-view"
              onClick={() => studio.show(side === view ? undefined : view)}
            >
              {view === "problems" || view === "comments"
                ? t(`studio.side.${view}`, { count: view === "problems" ? errors : notes })
                : t(`studio.side.${view}`)}
            </button>
          ))}
        </div>
        {side !== undefined && (
          <IconButton icon="close" label={t("studio.closeSide")} onClick={() => studio.show(undefined)} />
        )}
      </div>
      {side !== undefined && (
        <div
          ref={view}
          className="side-view"
          id="side-view"
          role="tabpanel"
          aria-labelledby={`side-tab-${side}`}
          // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and must be reached by the keyboard to do so.
          tabIndex={0}
        >
          {side === "details" && <DetailsView />}
          {side === "problems" && <ProblemsView />}
          {side === "list" && <ListView />}
          {side === "comments" && <CommentsView />}
        </div>
      )}
    </aside>
  );
}
