import type { Transition } from "@waypost/sdk";
import { addItem } from "@waypost/sdk/edit";
import { t } from "../../../ui/tStudio";
import { useStudio, useStudioState } from "../store/StudioContext";
import { AddByName } from "./AddByName";
import { DurationRow, SelectRow, TextRow } from "./rows";
import { toEventType } from "./toEventType";

export type Trigger =
  | { event: string }
  | { after: NonNullable<Transition["after"]> }
  | { always: true }
  | { done: true };

const kinds = ["event", "after", "date", "always", "done"] as const;
type Kind = (typeof kinds)[number];

/** What sets a transition off: an event of the journey's list or a new one, time, a date, or nothing but its condition. */
export function TriggerRows({ way, onTake }: { way: Transition; onTake(trigger: Trigger): void }) {
  const document = useStudioState((state) => state.document);
  const kind = findKind(way);
  const [first] = document.events;
  const choose = (next: string) => {
    if (next === "event" && first !== undefined) onTake({ event: first.type });
    if (next === "after") onTake({ after: "P7D" });
    if (next === "date") onTake({ after: { date: toToday() } });
    if (next === "always") onTake({ always: true });
    if (next === "done") onTake({ done: true });
  };
  const events = document.events.map(({ type, label }) => ({ value: type, label }));
  return (
    <>
      <SelectRow
        label={t("studio.field.trigger")}
        value={kind ?? ""}
        options={kinds.map((value) => ({ value, label: t(`studio.trigger.${value}`) }))}
        onTake={choose}
      />
      {kind === "event" && (
        <>
          <SelectRow
            label={t("studio.field.event")}
            value={way.event ?? ""}
            options={events}
            onTake={(event) => event !== "" && onTake({ event })}
          />
          <NewEvent onMade={(event) => onTake({ event })} />
        </>
      )}
      {kind === "after" && typeof way.after === "string" && (
        <DurationRow
          label={t("studio.field.after")}
          help={t("studio.help.after")}
          value={way.after}
          onTake={(after) => onTake({ after })}
        />
      )}
      {kind === "date" && typeof way.after === "object" && "date" in way.after && (
        <TextRow
          label={t("studio.field.date")}
          help={t("studio.help.date")}
          value={way.after.date}
          onTake={(date) => onTake({ after: { date } })}
        />
      )}
    </>
  );
}

function findKind({ event, after, always, done }: Transition): Kind | undefined {
  if (event !== undefined) return "event";
  if (after !== undefined) return typeof after === "object" && "date" in after ? "date" : "after";
  if (always) return "always";
  return done ? "done" : undefined;
}

function toToday(): string {
  return new Date().toISOString().slice(0, 10);
}

/** An event that the journey does not know yet, by its name. */
function NewEvent({ onMade }: { onMade(type: string): void }) {
  const studio = useStudio();
  const make = (name: string) => {
    const taken = new Set(studio.store.get().document.events.map(({ type }) => type));
    const type = toEventType(name, (each) => taken.has(each));
    const args = { list: "events" as const, item: { type, label: name } };
    if (studio.edit({ code: "step.addItem", name }, addItem, args)) onMade(type);
  };
  return <AddByName button={t("studio.newEventButton")} label={t("studio.newEventName")} onAdd={make} />;
}
