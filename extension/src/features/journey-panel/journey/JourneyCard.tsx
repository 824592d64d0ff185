import { describeStatus } from "@waypost/sdk/sentences";
import type { Call } from "../../../messaging/call";
import type { JourneyView, PersonView } from "../../../messaging/journeyMessages";
import { Button } from "../../../ui/Button";
import type { JourneyConflict } from "../../../ui/listConflicts";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/t";
import { HoldSection } from "../hold/HoldSection";
import { LogSection } from "../log/LogSection";
import type { LogEntry, WriteNote } from "../log/useEntryLog";
import { MapSection } from "../map/MapSection";
import { NextSection } from "../next/NextSection";
import { JourneyTitle } from "./JourneyTitle";
import { WhereSection } from "./WhereSection";
import { WhySection } from "./WhySection";
import "./journeyCard.css";

export type JourneyCardProps = {
  journey: JourneyView;
  person: PersonView;
  /** Of all the person's journeys. */
  conflicts: readonly JourneyConflict[];
  now: number;
  log: LogEntry;
  note: WriteNote;
  call: Call;
  /** Opens the simulator with a copy of the HCP. */
  rehearse(): void;
  /** Starts as one line, beside a journey that matters more. */
  isFolded: boolean;
};

/** One journey of a person, in the order in which a rep asks: where, why, what now. */
export function JourneyCard({ isFolded, ...props }: JourneyCardProps) {
  const { journey, person, conflicts, now, log, note, call, rehearse } = props;
  const { document, run } = journey;
  const sections = (
    <>
      <WhereSection journey={journey} entries={person.entries} now={now} note={note} call={call} />
      <WhySection journey={journey} entries={person.entries} now={now} />
      <NextSection {...{ journey, person, conflicts, now, note }} />
      <HoldSection journey={journey} person={person} now={now} note={note} />
      <LogSection journey={journey} entries={person.entries} now={now} log={log} />
      <MapSection journey={journey} />
      <p className="card-rehearse">
        <Button weight="plain" size="small" title={t("panel.rehearseHint")} onClick={rehearse}>
          {t("panel.rehearse")}
        </Button>
      </p>
    </>
  );
  if (!isFolded) {
    return (
      <section className="card" aria-label={document.title}>
        <JourneyTitle journey={journey} />
        {sections}
      </section>
    );
  }
  return (
    <details className="card card-folded">
      <summary>
        <h2>{document.title}</h2>
        <span className="soft">{describeStatus(journey, run, renderer)}</span>
      </summary>
      {sections}
    </details>
  );
}
