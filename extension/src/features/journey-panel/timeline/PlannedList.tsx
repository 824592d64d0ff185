import type { PersonView } from "../../../messaging/journeyMessages";
import { Disclosure } from "../../../ui/Disclosure";
import { t } from "../../../ui/t";
import { calendar } from "./calendar";
import { listPlanned, type PlannedLine } from "./listPlanned";

/** The thirty days ahead, folded away above what happened. */
export function PlannedList({ person, now }: { person: PersonView; now: number }) {
  const planned = listPlanned(person, now);
  if (planned.length === 0) return null;
  return (
    <Disclosure summary={t("panel.plannedAhead", { count: planned.length })}>
      <ul className="planned">
        {planned.map((line) => (
          <li key={line.key}>
            <time dateTime={new Date(line.at).toISOString()}>{calendar.heading(line.at, now)}</time>
            <span dir="auto">{toSentence(line, person.journeys.length > 1)}</span>
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function toSentence({ kind, label, journey }: PlannedLine, isOneOfMany: boolean): string {
  const said =
    kind === "touchpoint" ? (label ?? "") : t("panel.plannedWait", { label: label ?? t("panel.waitDue") });
  return isOneOfMany ? t("panel.changeIn", { title: journey, change: said }) : said;
}
