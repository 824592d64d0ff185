import { useId, useState } from "react";
import type { PersonView } from "../../../messaging/journeyMessages";
import { Button } from "../../../ui/Button";
import { t } from "../../../ui/t";
import { calendar } from "./calendar";
import { filterLines, type TimelineFilter, timelineFilters } from "./filterLines";
import { groupByDay } from "./groupByDay";
import { listPending } from "./listPending";
import { PlannedList } from "./PlannedList";
import { TimelineItem } from "./TimelineItem";
import { toTimeline } from "./toTimeline";
import { UndoneEntries } from "./UndoneEntries";
import "./timeline.css";

const pageSize = 20;

const filterSentence = {
  all: "panel.filterAll",
  moves: "panel.filterMoves",
  contacts: "panel.filterContacts",
  consent: "panel.filterConsent",
  facts: "panel.filterFacts",
  notes: "panel.filterNotes",
} as const satisfies Record<TimelineFilter, string>;

export type TimelineProps = {
  person: PersonView;
  now: number;
  /** Nothing lies ahead of this person here. */
  isOver?: boolean;
};

/** What happened, newest first, by day; what moved the stage is marked. */
export function Timeline({ person, now, isOver = false }: TimelineProps) {
  const [shownCount, setShownCount] = useState(pageSize);
  const [filter, setFilter] = useState<TimelineFilter>("all");
  const filterId = useId();
  const { lines: all, undone } = toTimeline(person, now);
  const lines = filterLines(all, filter);
  const pending = listPending(person.entries);
  const days = groupByDay(lines.slice(0, shownCount), calendar.dayOf);
  const restCount = Math.max(0, lines.length - shownCount);
  return (
    <section className="timeline">
      <div className="timeline-head">
        <h2>{t("panel.timeline")}</h2>
        <label htmlFor={filterId} className="visually-hidden">
          {t("panel.timelineFilter")}
        </label>
        <select
          id={filterId}
          className="select"
          value={filter}
          onChange={({ currentTarget }) =>
            setFilter(timelineFilters.find((each) => each === currentTarget.value) ?? "all")
          }
        >
          {timelineFilters.map((each) => (
            <option key={each} value={each}>
              {t(filterSentence[each])}
            </option>
          ))}
        </select>
      </div>
      {!isOver && <PlannedList person={person} now={now} />}
      {lines.length === 0 && (
        <p className="soft">{t(all.length === 0 ? "panel.timelineEmpty" : "panel.timelineNoneOfKind")}</p>
      )}
      {days.map(({ at, lines: ofDay }) => (
        <section key={ofDay[0]?.key} className="timeline-day">
          <h3>{at === undefined ? t("panel.timelineUndated") : calendar.heading(at, now)}</h3>
          <ul>
            {ofDay.map((line) => (
              <TimelineItem
                key={line.key}
                line={line}
                person={person}
                isInCrm={line.kind !== "entry" || !pending.has(line.entry.id)}
              />
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
