import type { PageReading } from "../../hosts/PageReading";
import type { Call } from "../../messaging/call";
import type { PersonView as Person } from "../../messaging/journeyMessages";
import { Button } from "../../ui/Button";
import { listConflicts } from "../../ui/listConflicts";
import { Notice } from "../../ui/Notice";
import { t } from "../../ui/t";
import { ConsentSection } from "./consent/ConsentSection";
import { DataHealth } from "./health/DataHealth";
import { compileVersion } from "./journey/compileVersion";
import { JourneyCard } from "./journey/JourneyCard";
import { sortJourneys } from "./journey/sortJourneys";
import { LoggedLine } from "./log/LoggedLine";
import { useEntryLog } from "./log/useEntryLog";
import { JourneyOverview } from "./overview/JourneyOverview";
import { Timeline } from "./timeline/Timeline";

export type PersonViewProps = {
  reading: PageReading | null;
  person: Person;
  now: number;
  call: Call;
  refresh(): Promise<void>;
  openData(): void;
  rehearse(hcp: string, journey: string): void;
};

/** A person who is known: each journey, and what happened. */
export function PersonView({ reading, person, now, call, refresh, openData, rehearse }: PersonViewProps) {
  const entryLog = useEntryLog(call, person, refresh);
  const journeys = sortJourneys(person.journeys);
  const conflicts = listConflicts(
    journeys.flatMap((journey) => compileVersion(journey) ?? []),
    person,
    now,
  );
  return (
    <>
      {journeys.length === 0 && (
        <section className="panel-state">
          <Notice tone="plain">{t("panel.noJourney")}</Notice>
          <Button weight="primary" onClick={openData}>
            {t("panel.openDataPage")}
          </Button>
        </section>
      )}
      <JourneyOverview {...{ journeys, conflicts, now }} />
      {journeys.map((journey) => (
        <JourneyCard
          key={journey.document.id}
          journey={journey}
          person={person}
          conflicts={conflicts}
          now={now}
          log={entryLog.log}
          note={entryLog.note}
          call={call}
          rehearse={() => rehearse(person.hcp, journey.document.id)}
          isFolded={journeys.length > 1 && journey.run.status !== "active" && journey.run.status !== "stuck"}
        />
      ))}
      <ConsentSection person={person} now={now} note={entryLog.note} />
      <Timeline person={person} now={now} />
      <DataHealth reading={reading} person={person} now={now} note={entryLog.note} />
      <LoggedLine entryLog={entryLog} journeys={person.journeys} />
    </>
  );
}
