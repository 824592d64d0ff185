import type { LedgerEntry } from "@waypost/sdk";
import { useRef, useState } from "react";
import type { JourneyView } from "../../../messaging/journeyMessages";
import { Button } from "../../../ui/Button";
import { t } from "../../../ui/t";
import { EnrolBarriers } from "./EnrolBarriers";
import { EventForm } from "./EventForm";
import { listLoggable } from "./listLoggable";
import type { LogEntry } from "./useEntryLog";
import "./log.css";

export type LogSectionProps = {
  journey: JourneyView;
  entries: readonly LedgerEntry[];
  now: number;
  log: LogEntry;
};

/** The touchpoints a rep may log: the first click chooses one, the second writes it. */
export function LogSection({ journey, entries, now, log }: LogSectionProps) {
  const { document, run } = journey;
  const [chosen, setChosen] = useState<string>();
  const buttons = useRef(new Map<string, HTMLButtonElement>());
  const { isEnrolling, events: loggable } = listLoggable(document, run);
  if (loggable.length === 0) return null;
  const event = loggable.find(({ type }) => type === chosen);
  const close = () => {
    setChosen(undefined);
    // The form is about to go, and the focus with it.
    if (chosen !== undefined) buttons.current.get(chosen)?.focus();
  };
  return (
    <section className="log">
      <h3>{t(isEnrolling ? "panel.enrolHeading" : "panel.logHeading")}</h3>
      {isEnrolling && (
        <>
          <p className="soft">{t("panel.enrolHint")}</p>
          <EnrolBarriers {...{ journey, entries, now }} enrolling={loggable} />
        </>
      )}
      {(run.status === "exited" || run.status === "completed") && (
        <p className="soft">{t("panel.logEnded")}</p>
      )}
      <div className="log-choices">
        {loggable.map(({ type, label }) => (
          <Button
            key={type}
            weight="quiet"
            size="small"
            aria-expanded={type === chosen}
            ref={(button) => {
              if (button !== null) buttons.current.set(type, button);
              return () => void buttons.current.delete(type);
            }}
            onClick={() => setChosen(type === chosen ? undefined : type)}
          >
            <bdi>{label}</bdi>
          </Button>
        ))}
      </div>
      {event !== undefined && (
        <EventForm
          key={event.type}
          event={event}
          journey={document.id}
          isEnrolling={isEnrolling}
          log={log}
          close={close}
        />
      )}
    </section>
  );
}
