import { useRef, useState } from "react";
import type { JourneyView } from "../../../messaging/journeyMessages";
import { Button } from "../../../ui/Button";
import { t } from "../../../ui/t";
import { EventForm } from "./EventForm";
import { listEnrolling } from "./listEnrolling";
import type { LogEntry } from "./useEntryLog";
import "./log.css";

export type LogSectionProps = {
  journey: JourneyView;
  log: LogEntry;
};

/** The touchpoints a rep may log: the first click chooses one, the second writes it. */
export function LogSection({ journey: { document, run }, log }: LogSectionProps) {
  const [chosen, setChosen] = useState<string>();
  const buttons = useRef(new Map<string, HTMLButtonElement>());
  const enrolling = listEnrolling(document, run);
  const isEnrolling = enrolling.length > 0;
  // Before the journey has begun, nothing else that could be logged moves anything in it.
  const loggable = isEnrolling ? enrolling : document.events.filter((event) => event.loggable);
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
      {isEnrolling && <p className="soft">{t("panel.enrolHint")}</p>}
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
