import { describeSince } from "@waypost/sdk/sentences";
import type { JourneyView } from "../../../messaging/journeyMessages";
import { labelTouchpoint } from "../../../ui/describeSuggestion";
import type { JourneyConflict } from "../../../ui/listConflicts";
import { Notice } from "../../../ui/Notice";
import { PhaseMark } from "../../../ui/PhaseMark";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/t";
import { toPhasePath } from "../journey/toPhasePath";
import { describePlace } from "./describePlace";
import "./overview.css";

export type JourneyOverviewProps = {
  journeys: readonly JourneyView[];
  conflicts: readonly JourneyConflict[];
  now: number;
};

/** The journeys of one HCP side by side, a line each, and where they get in each other's way. */
export function JourneyOverview({ journeys, conflicts, now }: JourneyOverviewProps) {
  if (journeys.length < 2) return null;
  return (
    <section className="overview" aria-label={t("panel.overview")}>
      <ul>
        {journeys.map((journey) => (
          <OverviewLine key={journey.document.id} journey={journey} now={now} />
        ))}
      </ul>
      {conflicts.map(({ channel, waiting, first }) => (
        <Notice key={`${waiting.journey.document.id} ${waiting.touchpoint}`} tone="warn">
          {t("panel.conflict", {
            waiting: labelTouchpoint(waiting.journey, waiting),
            waitingJourney: waiting.journey.document.title,
            first: labelTouchpoint(first.journey, first),
            firstJourney: first.journey.document.title,
            channel: waiting.journey.document.channels.find(({ id }) => id === channel)?.label ?? channel,
          })}
        </Notice>
      ))}
    </section>
  );
}

function OverviewLine({ journey, now }: { journey: JourneyView; now: number }) {
  const { document, run } = journey;
  const current = toPhasePath(document, run).steps.find(({ state }) => state === "current");
  const isActive = run.status === "active" && current !== undefined;
  return (
    <li data-phase={current?.mark}>
      {current === undefined ? (
        <span className="overview-none" />
      ) : (
        <PhaseMark phase={current.mark} look="filled" />
      )}
      <p>
        <bdi className="overview-title">{document.title}</bdi>
        <span className="soft">
          {isActive
            ? `${describePlace(journey)}, ${describeSince(run, now, renderer) ?? ""}`
            : describePlace(journey)}
        </span>
      </p>
    </li>
  );
}
