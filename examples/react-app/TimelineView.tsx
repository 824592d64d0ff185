import type { Journey, JourneyTimeline, Ledger, TimelineMoment } from "@waypost/sdk";
import { describeEntry } from "@waypost/sdk/sentences";
import { useState } from "react";
import { renderer } from "./words.ts";

const fewest = 12;

export interface TimelineViewProps {
  readonly journey: Journey;
  readonly ledger: Ledger;
  readonly timeline: JourneyTimeline;
}

/** What happened, newest first; what moved the HCP names the stage it led to. */
export function TimelineView({ journey, ledger, timeline: { moments } }: TimelineViewProps) {
  const [isLong, setIsLong] = useState(false);
  const newestFirst = moments.toReversed();
  const shown = isLong ? newestFirst : newestFirst.slice(0, fewest);
  return (
    <section aria-label="Timeline">
      <h3>Timeline</h3>
      {shown.length === 0 && <p className="hint">Nothing is known yet.</p>}
      <ol className="timeline">
        {shown.map((moment) => (
          <Moment key={moment.key} journey={journey} ledger={ledger} moment={moment} />
        ))}
      </ol>
      {shown.length < moments.length && (
        <button type="button" onClick={() => setIsLong(true)}>
          Show {moments.length - shown.length} more
        </button>
      )}
    </section>
  );
}

interface MomentProps extends Omit<TimelineViewProps, "timeline"> {
  readonly moment: TimelineMoment;
}

function Moment({ journey, ledger, moment }: MomentProps) {
  const { at, isAhead, reached, steps } = moment;
  const exit = steps.map((step) => step.exit?.id).find((id) => id !== undefined);
  const left = journey.document.exits.find(({ id }) => id === exit)?.label;
  return (
    <li data-moved={reached.length > 0 || left !== undefined}>
      <time dateTime={at === undefined ? undefined : new Date(at).toISOString()}>
        {at === undefined ? "From the start" : renderer.format.date(at)}
      </time>
      <div>
        <p dir="auto">
          {sayMoment(journey, ledger, moment)}
          {isAhead && <span className="soft"> (planned)</span>}
        </p>
        {reached.length > 0 && <p className="reached">→ {reached.map(({ label }) => label).join(", ")}</p>}
        {left !== undefined && <p className="reached">→ {left}</p>}
      </div>
    </li>
  );
}

function sayMoment(journey: Journey, ledger: Ledger, { cause }: TimelineMoment): string {
  switch (cause.kind) {
    case "entry":
      return describeEntry(journey, cause.entry, ledger, renderer);
    case "expiry": {
      const channel = journey.document.channels.find(({ id }) => id === cause.grant.channel)?.label;
      return `Consent ran out: ${channel ?? cause.grant.channel}`;
    }
    case "wait":
      return journey.transitions.get(cause.transition)?.item.label ?? "A wait was over";
    case "date":
      return "The journey’s date came";
  }
}
