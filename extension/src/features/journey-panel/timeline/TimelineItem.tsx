import type { PersonView } from "../../../messaging/journeyMessages";
import { Icon } from "../../../ui/Icon";
import { t } from "../../../ui/t";
import type { StageChange } from "../findChange";
import { calendar } from "./calendar";
import { describeLine } from "./describeLine";
import type { TimelineLine } from "./toTimeline";

export type TimelineItemProps = {
  line: TimelineLine;
  person: PersonView;
  /** False for what was recorded here and not handed over yet. */
  isInCrm: boolean;
};

/** One line: what happened when, and which stage it led to. */
export function TimelineItem({ line, person, isInCrm }: TimelineItemProps) {
  const { at, changes, kind } = line;
  return (
    <li className="timeline-item" data-moved={changes.length > 0} data-kind={kind}>
      <time className="timeline-time" dateTime={at === undefined ? undefined : new Date(at).toISOString()}>
        {at === undefined ? "" : calendar.time(at)}
      </time>
      <div>
        <p dir="auto">{describeLine(line, person)}</p>
        {!isInCrm && <p className="soft">{t("panel.notInCrm")}</p>}
        {line.kind === "entry" && line.isAhead && <p className="soft">{t("panel.timelineAhead")}</p>}
        {changes.map((change) => (
          <p key={change.journey} className="timeline-change" dir="auto">
            <Icon name="step" />
            <span>{toSentence(change, person)}</span>
          </p>
        ))}
      </div>
    </li>
  );
}

function toSentence({ journey, kind, label }: StageChange, person: PersonView): string {
  const others = person.journeys.filter(({ document }) => document.id !== journey);
  const said = kind === "stage" ? t("panel.changeStage", { label }) : t("panel.changeExit", { label });
  if (others.length === 0) return said;
  const title = person.journeys.find(({ document }) => document.id === journey)?.document.title ?? journey;
  return t("panel.changeIn", { title, change: said });
}
