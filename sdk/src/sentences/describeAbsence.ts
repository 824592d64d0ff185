import type { Journey } from "../compile/Journey.js";
import type { Entry } from "../model/journeySchema.js";
import type { EventEntry, Ledger } from "../model/Ledger.js";
import { matchesEventType } from "../model/trigger.js";
import type { Run, TraceStep } from "../run/Run.js";
import type { Renderer } from "./createRenderer.js";
import { listMissing } from "./explainGuard.js";
import { getJourneyLabels } from "./JourneyLabels.js";
import { toPlanned } from "./toPlanned.js";

/** Why a run has not begun: nothing that starts it came, or its guard stood in the way. */
export function describeAbsence(journey: Journey, run: Run, ledger: Ledger, renderer: Renderer): string {
  const labels = getJourneyLabels(journey.document);
  const fault = run.trace.at(-1);
  if (fault !== undefined) return describeFault(journey, fault, renderer);
  const refused = findRefused(journey, ledger);
  if (refused !== undefined) {
    // A start dated in the future counts for nothing yet, and which it is the run does not say.
    if (run.unused.future > 0) return renderer.sentence("cause.notEntered", {});
    const event = labels.event(refused.type);
    return renderer.sentence("cause.refused", { event, at: refused.occurredAt, date: undefined });
  }
  const entries = journey.entries.map(({ item }) => item);
  const types = entries.flatMap(({ event }) => (event === undefined ? [] : [event]));
  const passed = run.wakeAt === undefined ? findDate(entries) : undefined;
  if (passed !== undefined && types.length === 0) {
    return renderer.sentence("cause.refused", { event: undefined, ...toPlanned(passed, Date.parse(passed)) });
  }
  const events = [...new Set(types.map((type) => labels.event(type)))];
  return renderer.sentence("cause.notInvited", { events, startsAt: run.wakeAt });
}

function describeFault(journey: Journey, { trigger, at, errors }: TraceStep, renderer: Renderer): string {
  const labels = getJourneyLabels(journey.document);
  const missing = errors.flatMap(({ place, guard: reading }) => {
    const guard = journey.entries.find(({ item }) => item.id === place)?.guard;
    return guard === undefined ? [] : listMissing(guard, reading, labels);
  });
  const date =
    trigger.kind === "date"
      ? journey.entries.find(({ item }) => item.id === trigger.entry)?.item.date
      : undefined;
  return renderer.sentence("cause.unreadable", {
    event: trigger.kind === "entry" ? labels.event(trigger.type) : undefined,
    ...toPlanned(date, at),
    missing: [...new Set(missing)],
  });
}

/** The last of the planned dates. */
function findDate(entries: readonly Entry[]): string | undefined {
  return entries
    .flatMap(({ date }) => (date === undefined ? [] : [date]))
    .reduce<string | undefined>(
      (last, date) => (last === undefined || Date.parse(date) >= Date.parse(last) ? date : last),
      undefined,
    );
}

/** The last event that would have started the run. */
function findRefused(journey: Journey, ledger: Ledger): EventEntry | undefined {
  const retracted = new Set(
    ledger.entries.map((entry) => (entry.kind === "retraction" ? entry.retracts : "")),
  );
  const starts = (type: string) =>
    journey.entries.some(({ item }) => item.event !== undefined && matchesEventType(item.event, type));
  return ledger.entries
    .filter((entry) => entry.kind === "event")
    .filter(({ id, type }) => !retracted.has(id) && starts(type))
    .reduce<EventEntry | undefined>(
      (last, entry) => (last === undefined || entry.occurredAt >= last.occurredAt ? entry : last),
      undefined,
    );
}
