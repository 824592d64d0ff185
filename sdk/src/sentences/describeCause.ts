import type { Journey } from "../compile/Journey.js";
import type { EventEntry, Ledger, LedgerEntry } from "../model/Ledger.js";
import { getTrigger, matchesEventType } from "../model/trigger.js";
import type { ExitTaken, Move, Run, TraceStep } from "../run/Run.js";
import type { Condition } from "./Condition.js";
import type { Renderer } from "./createRenderer.js";
import { explainGuard, listMissing } from "./explainGuard.js";
import { getJourneyLabels, type JourneyLabels } from "./JourneyLabels.js";
import type { MoveClause } from "./SentenceParameters.js";
import { showAttribute } from "./showValue.js";

/**
 * Why the HCP stands where they stand, in one plain sentence: what happened when, and what the guards read.
 *
 * `run` must be folded from `ledger` under `journey`.
 */
export function describeCause(journey: Journey, run: Run, ledger: Ledger, renderer: Renderer): string {
  const labels = getJourneyLabels(journey.document);
  if (run.status === "stuck") {
    const stage = run.stage === undefined ? undefined : labels.stage(run.stage);
    return renderer.sentence("cause.stuck", { stage });
  }
  if (run.cause === undefined) return describeAbsence(journey, run, ledger, renderer);
  return describeStep(journey, run.cause, run.status === "completed", ledger, renderer);
}

function describeStep(
  journey: Journey,
  step: TraceStep,
  completed: boolean,
  ledger: Ledger,
  renderer: Renderer,
): string {
  if (step.exit !== undefined) return describeExit(journey, step, step.exit, ledger, renderer);
  const labels = getJourneyLabels(journey.document);
  const entry = findEntry(step, ledger);
  const waited = findWaited(step);
  const trigger = describeTrigger(journey, step, waited && findLabel(journey, waited), entry, renderer);
  const clauses = pickMoves(step.moves).map((move) => {
    const { label, conditions } = toClause(journey, move, labels);
    // The sentence of a wait begins with the label; an event without a guard says all there is to say.
    const isSaid = move === waited || (conditions.length === 0 && move === step.moves[0]);
    const news = conditions.filter((condition) => !isAbout(condition, entry, labels));
    return { label: isSaid ? undefined : label, conditions: news };
  });
  return renderer.sentence(completed ? "cause.completed" : "cause.moved", { trigger, clauses });
}

function describeExit(
  journey: Journey,
  step: TraceStep,
  { id, guard: reading }: ExitTaken,
  ledger: Ledger,
  renderer: Renderer,
): string {
  const labels = getJourneyLabels(journey.document);
  const entry = findEntry(step, ledger);
  const trigger = describeTrigger(journey, step, undefined, entry, renderer);
  const guard = journey.exits.find(({ item }) => item.id === id)?.guard;
  const conditions = guard && reading ? explainGuard(guard, reading, labels) : [];
  const news = conditions.filter((condition) => !isAbout(condition, entry, labels));
  const isSaid = entry?.kind === "event" && labels.event(entry.type) === labels.exit(id);
  return renderer.sentence("cause.exited", {
    trigger,
    exit: isSaid ? undefined : labels.exit(id),
    conditions: news,
  });
}

/** The first move and the last: whatever lay between was passed through. How a run began matters if nothing followed. */
function pickMoves(moves: readonly Move[]): readonly Move[] {
  const onward = moves.filter((move) => move.by.kind === "transition");
  const told = onward.length > 0 ? onward : moves;
  return told.length > 2 ? [...told.slice(0, 1), ...told.slice(-1)] : told;
}

function toClause(journey: Journey, move: Move, labels: JourneyLabels): MoveClause {
  const { kind, id } = move.by;
  const guard =
    kind === "start"
      ? journey.entries.find(({ item }) => item.id === id)?.guard
      : journey.transitions.get(id)?.guard;
  const conditions = guard && move.guard ? explainGuard(guard, move.guard, labels) : [];
  return { label: findLabel(journey, move), conditions };
}

function findLabel(journey: Journey, { by }: Move): string | undefined {
  return by.kind === "transition" ? journey.transitions.get(by.id)?.item.label : undefined;
}

/** The move of the wait that set the step off, unless the wait was spent and something else moved. */
function findWaited({ trigger, moves }: TraceStep): Move | undefined {
  const first = moves[0];
  return trigger.kind === "wait" && first?.by.id === trigger.transition ? first : undefined;
}

function findEntry({ trigger }: TraceStep, ledger: Ledger): LedgerEntry | undefined {
  return trigger.kind === "entry" ? ledger.entries.find(({ id }) => id === trigger.entry) : undefined;
}

/** A condition that the trigger has just said needs no saying again. */
function isAbout(condition: Condition, entry: LedgerEntry | undefined, labels: JourneyLabels): boolean {
  if (entry?.kind === "consent") {
    return condition.kind === "consent" && condition.channel === labels.channel(entry.channel);
  }
  if (entry?.kind === "attribute") {
    return condition.kind === "value" && condition.label === labels.attribute(entry.attribute);
  }
  return entry?.kind === "persona" && condition.kind === "persona";
}

function describeTrigger(
  journey: Journey,
  { trigger, at }: TraceStep,
  label: string | undefined,
  entry: LedgerEntry | undefined,
  renderer: Renderer,
): string {
  const labels = getJourneyLabels(journey.document);
  if (trigger.kind === "wait") {
    const transition = journey.transitions.get(trigger.transition)?.item;
    const due = transition && getTrigger(transition);
    if (transition === undefined || due?.kind !== "afterDuration")
      return renderer.sentence("trigger.date", { label, at });
    const stage = labels.stage(transition.from);
    return renderer.sentence("trigger.wait", { label, stage, delayMs: due.delayMs, at });
  }
  switch (entry?.kind) {
    case "event":
      return renderer.sentence("trigger.event", { label: labels.event(entry.type), at });
    case "consent": {
      const channel = labels.channel(entry.channel);
      if (trigger.type === "expiry") return renderer.sentence("trigger.consentExpired", { channel, at });
      const code = entry.change === "granted" ? "trigger.consentGranted" : "trigger.consentWithdrawn";
      return renderer.sentence(code, { channel, at });
    }
    case "attribute": {
      const value = showAttribute(journey.document, entry.attribute, entry.value);
      return renderer.sentence("trigger.attribute", { label: labels.attribute(entry.attribute), value, at });
    }
    case "persona":
      return renderer.sentence("trigger.persona", { persona: labels.persona(entry.persona), at });
    default:
      return renderer.sentence("trigger.unknown", { at });
  }
}

/** Why a run has not begun: nothing that starts it came, or its guard stood in the way. */
function describeAbsence(journey: Journey, run: Run, ledger: Ledger, renderer: Renderer): string {
  const labels = getJourneyLabels(journey.document);
  const refused = findRefused(journey, ledger);
  const fault = run.trace.at(-1);
  if (refused === undefined) {
    const events = [...new Set(journey.entries.map(({ item }) => labels.event(item.event)))];
    return renderer.sentence("cause.notInvited", { events });
  }
  // A start dated in the future counts for nothing yet, and which it is the run does not say.
  if (run.unused.future > 0 && fault === undefined) return renderer.sentence("cause.notEntered", {});
  const event = labels.event(refused.type);
  if (fault === undefined) return renderer.sentence("cause.refused", { event, at: refused.occurredAt });
  const missing = fault.errors.flatMap(({ place, guard: reading }) => {
    const guard = journey.entries.find(({ item }) => item.id === place)?.guard;
    return guard === undefined ? [] : listMissing(guard, reading, labels);
  });
  const entry = findEntry(fault, ledger);
  const faultEvent = entry?.kind === "event" ? labels.event(entry.type) : event;
  return renderer.sentence("cause.unreadable", {
    event: faultEvent,
    at: fault.at,
    missing: [...new Set(missing)],
  });
}

/** The last event that would have started the run. */
function findRefused(journey: Journey, ledger: Ledger): EventEntry | undefined {
  const retracted = new Set(
    ledger.entries.map((entry) => (entry.kind === "retraction" ? entry.retracts : "")),
  );
  return ledger.entries
    .filter((entry) => entry.kind === "event")
    .filter(
      ({ id, type }) =>
        !retracted.has(id) && journey.entries.some(({ item }) => matchesEventType(item.event, type)),
    )
    .reduce<EventEntry | undefined>(
      (last, entry) => (last === undefined || entry.occurredAt >= last.occurredAt ? entry : last),
      undefined,
    );
}
