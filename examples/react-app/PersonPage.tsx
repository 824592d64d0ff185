import type { Journey, LedgerEntry } from "@waypost/sdk";
import type { JourneyClock } from "@waypost/sdk/live";
import { useJourneyPath, useJourneyRun, useJourneyTimeline } from "@waypost/sdk/react";
import { describeCause, describeSince, describeStage, describeStatus } from "@waypost/sdk/sentences";
import { LogBar } from "./LogBar.tsx";
import type { Person } from "./loadPortal.ts";
import { PathView } from "./PathView.tsx";
import { TimelineView } from "./TimelineView.tsx";
import { renderer } from "./words.ts";

export interface PersonPageProps {
  readonly journey: Journey;
  readonly person: Person;
  readonly clock: JourneyClock;
  readonly onBack: () => void;
  readonly onLog: (entry: LedgerEntry) => void;
}

/** One HCP: where they stand, why, what can be logged, and what happened. */
export function PersonPage({ journey, person, clock, onBack, onLog }: PersonPageProps) {
  const live = useJourneyRun(journey, { ledger: person.ledger, clock });
  const { run, ledger } = live;
  const path = useJourneyPath(journey, run);
  const timeline = useJourneyTimeline(journey, live);
  const since = describeSince(run, clock.now(), renderer);
  const persona = journey.document.personas.find(({ id }) => id === run.persona)?.label;
  return (
    <article>
      <button type="button" className="back" onClick={onBack}>
        ‹ Everybody
      </button>
      <h2 dir="auto">{person.name}</h2>
      <p className="soft">{persona ?? "Persona not known"}</p>
      <PathView path={path} />
      <section className="stage" aria-live="polite">
        {run.status !== "active" && <p className="status">{describeStatus(journey, run, renderer)}</p>}
        {run.stage !== undefined && <h3>{describeStage(journey, ...run.leaves)}</h3>}
        {since !== undefined && <p className="soft">{since}</p>}
        <p dir="auto">{describeCause(journey, run, ledger, renderer)}</p>
      </section>
      <LogBar journey={journey} ledger={ledger} clock={clock} onLog={onLog} />
      <TimelineView journey={journey} ledger={ledger} timeline={timeline} />
    </article>
  );
}
