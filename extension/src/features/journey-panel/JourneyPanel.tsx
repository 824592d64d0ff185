import { Fragment } from "react";
import type { PanelView } from "../../messaging/journeyMessages";
import { t } from "../../ui/t";
import { usePageTitle } from "../../ui/usePageTitle";
import { Announcer } from "./announce/Announcer";
import { FailureView } from "./FailureView";
import { PanelSettings } from "./PanelSettings";
import { PanelSkeleton } from "./PanelSkeleton";
import { DockAgain } from "./page/DockAgain";
import { PanelFoot } from "./page/PanelFoot";
import { PanelHeader } from "./page/PanelHeader";
import { PanelToolbar } from "./page/PanelToolbar";
import { SubjectView } from "./SubjectView";
import { useDelay } from "./useDelay";
import { useDock } from "./useDock";
import { useKeptFocus } from "./useKeptFocus";
import { type PanelPlatform, usePanelView } from "./usePanelView";
import "./journeyPanel.css";

/** An answer sooner than this needs nothing in its place. */
const skeletonDelayMs = 150;

export type JourneyPanelProps = PanelPlatform & {
  /** In a dock on the page, which it can close; or in the browser's side panel. */
  place: "dock" | "side-panel";
  /** Moves a docked panel into the side panel; undefined where that is not possible. */
  openBeside?: (() => void) | undefined;
  /** Opens the page where journeys and people are brought in. */
  openData(): void;
  /** Opens the simulator with a copy of an HCP in a journey. */
  rehearse(hcp: string, journey: string): void;
  /** Shows how to make Waypost read this site. */
  setUpSite(): void;
};

/** The panel beside a CRM page: who is on it, in which stage, since when and why. */
export function JourneyPanel({
  place,
  openBeside,
  openData,
  rehearse,
  setUpSite,
  ...platform
}: JourneyPanelProps) {
  const { call } = platform;
  usePageTitle(t("panel.title"));
  useDock(call);
  const { answer, isStale, refresh } = usePanelView(platform, place);
  const isSlow = useDelay(isStale, skeletonDelayMs);
  useKeptFocus(isStale);
  const view = answer.kind === "view" ? answer.view : undefined;
  return (
    <main className="panel" aria-busy={isStale}>
      {place === "dock" && <PanelToolbar call={call} openBeside={openBeside} />}
      {place === "side-panel" && view?.reading != null && <DockAgain call={call} />}
      {/* Kept while the page is read again, so that nobody loses what they were typing; unseen, since it may be another's. */}
      <div className="panel-content" inert={isStale} data-stale={isSlow ? "slow" : isStale ? "yes" : "no"}>
        <Fragment key={view === undefined ? answer.kind : toKey(view)}>
          <PanelHeader view={view} call={call} refresh={refresh} />
          {answer.kind === "failure" && (
            <FailureView failure={answer.failure} retry={refresh} openData={openData} />
          )}
          {view !== undefined && (
            <PanelSettings value={view.settings}>
              <SubjectView {...{ view, call, refresh, openData, rehearse, setUpSite }} />
              <PanelFoot />
            </PanelSettings>
          )}
        </Fragment>
      </div>
      {isSlow && <PanelSkeleton />}
      {/* Always there, since a screen reader speaks only what changes in a region that it knows. */}
      <Announcer view={view} />
    </main>
  );
}

/** Another person, or another page of the same kind, starts with everything folded. */
function toKey({ subject }: PanelView): string {
  if (subject.kind === "no-record") return subject.kind;
  const { origin, object, recordId } = subject.link;
  const person = subject.kind === "person" ? subject.person.hcp : "";
  return JSON.stringify([subject.kind, person, origin, object, recordId]);
}
