import type { EventEntry, Journey, JourneyEvent, Ledger, LedgerEntry, Scalar } from "@waypost/sdk";
import type { JourneyClock } from "@waypost/sdk/live";

export interface LogBarProps {
  readonly journey: Journey;
  readonly ledger: Ledger;
  readonly clock: JourneyClock;
  readonly onLog: (entry: LedgerEntry) => void;
}

interface Choice {
  readonly type: string;
  readonly label: string;
  readonly payload: Readonly<Record<string, Scalar>>;
}

/** What people may log by hand, a button each. */
export function LogBar({ journey, ledger, clock, onLog }: LogBarProps) {
  const choices = journey.document.events.filter(({ loggable }) => loggable).flatMap(listChoices);
  return (
    <section aria-label="Log">
      <h3>Log what happened</h3>
      <div className="choices">
        {choices.map((choice) => (
          <button
            key={choice.label}
            type="button"
            onClick={() => onLog(toEntry(choice, ledger, clock.now()))}
          >
            {choice.label}
          </button>
        ))}
      </div>
    </section>
  );
}

/** An event that asks yes or no is two choices; what asks for more than that needs a form, which this app has not. */
function listChoices({ type, label, payload }: JourneyEvent): readonly Choice[] {
  const asked = payload.filter(({ optional }) => !optional);
  const [field] = asked;
  if (field === undefined) return [{ type, label, payload: {} }];
  if (asked.length > 1 || field.type !== "boolean") return [];
  return [true, false].map((answer) => ({
    type,
    label: `${label}: ${answer ? "" : "not "}${field.name}`,
    payload: { [field.name]: answer },
  }));
}

function toEntry({ type, payload }: Choice, { hcp, entries }: Ledger, now: number): EventEntry {
  const key = `app/${hcp}/${entries.length}`;
  return {
    kind: "event",
    id: key,
    key,
    type,
    payload,
    occurredAt: now,
    recordedAt: now,
    source: "app",
    sequence: entries.length,
    actor: "user",
  };
}
