import { useState } from "react";
import type { PersonView } from "../../../messaging/journeyMessages";
import { Button } from "../../../ui/Button";
import { t } from "../../../ui/t";
import { calendar } from "./calendar";
import { groupByDay } from "./groupByDay";
import { TimelineItem } from "./TimelineItem";
import { toTimeline } from "./toTimeline";
import { UndoneEntries } from "./UndoneEntries";
import "./timeline.css";

const pageSize = 20;

/** What happened, newest first, by day; what moved the stage is marked. */
export function Timeline({ person, now }: { person: PersonView; now: number }) {
  const [shownCount, setShownCount] = useState(pageSize);
  const { lines, undone } = toTimeline(person, now);
  const days = groupByDay(lines.slice(0, shownCount), calendar.dayOf);
  const restCount = Math.max(0, lines.length - shownCount);
  return (
    <section className="timeline">
      <h2>{t("panel.timeline")}</h2>
      {lines.length === 0 && <p className="soft">{t("panel.timelineEmpty")}</p>}
      {days.map(({ at, lines: ofDay }) => (
        <section key={ofDay[0]?.key} className="timeline-day">
          <h3>{at === undefined ? t("panel.timelineUndated") : calendar.heading(at, now)}</h3>
          <ul>
            {ofDay.map((line) => (
              <TimelineItem key={line.key} line={line} person={person} />
            ))}
          </ul>
        </section>
      ))}
      {restCount > 0 && (
        <Button weight="quiet" size="small" onClick={() => setShownCount((count) => count + pageSize)}>
          {t("panel.showMore", { count: Math.min(pageSize, restCount), rest: restCount })}
        </Button>
      )}
      {undone.length > 0 && <UndoneEntries entries={undone} person={person} />}
    </section>
  );
}
