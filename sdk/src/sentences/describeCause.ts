import type { Journey } from "../compile/Journey.js";
import type { Ledger, LedgerEntry } from "../model/Ledger.js";
import type { ExitTaken, Move, Run, TraceStep } from "../run/Run.js";
import type { Condition } from "./Condition.js";
import type { Renderer } from "./createRenderer.js";
import { describeAbsence } from "./describeAbsence.js";
import { describeTrigger, findTriggerEntry } from "./describeTrigger.js";
import { explainGuard } from "./explainGuard.js";
import { getJourneyLabels, type JourneyLabels } from "./JourneyLabels.js";
import type { MoveClause } from "./SentenceParameters.js";

/**
 * Why the HCP stands where they stand, in one plain sentence: what happened when, and what the guards read.
 *
 * `run` must be folded from `ledger` under `journey`. Where the run is in several tracks at once, it is the last step that led
 * somewhere, unless `leaf`, one of `run.leaves`, asks for the step that led there.
 *
 * @example
 * ```ts
 * console.log(describeCause(journey, run, ledger, renderer)); // “Leaves the reminder unanswered, worth a visit” on 20 Nov 2026, after 7 days in “Reminded”, as a traditional with target segment priority.
 * ```
 */
export function describeCause(
  journey: Journey,
  run: Run,
  ledger: Ledger,
  renderer: Renderer,
  leaf?: string,
): string {
  const labels = getJourneyLabels(journey.document);
  if (run.status === "stuck") {
    const stage = run.stage === undefined ? undefined : labels.stage(run.stage);
    return renderer.sentence("cause.stuck", { stage });
  }
  const step = findCause(run, leaf);
  if (step === undefined) return describeAbsence(journey, run, ledger, renderer);
  return describeStep(journey, step, { isLast: run.status === "completed", ledger, renderer });
}

/** The step that led where the run stands; of a transition that stays, the run is none the wiser. */
function findCause({ cause, trace }: Run, leaf: string | undefined): TraceStep | undefined {
  if (cause?.exit !== undefined) return cause;
  const leads = ({ entered }: Move) => (leaf === undefined ? entered.length > 0 : entered.includes(leaf));
  const step = trace.findLast(({ moves }) => moves.some(leads));
  if (step === undefined || leaf === undefined) return step ?? cause;
  return { ...step, moves: pickMovesTo(step.moves, leaf), goals: [] };
}

/** Of the moves of one step those that led to a stage, one after the other; other tracks moved beside them. */
function pickMovesTo(moves: readonly Move[], leaf: string): readonly Move[] {
  const wanted = new Set([leaf]);
  const picked = [...moves].reverse().filter(({ entered, left }) => {
    if (!entered.some((stage) => wanted.has(stage))) return false;
    for (const stage of left) wanted.add(stage);
    return true;
  });
  return picked.reverse();
}

interface Telling {
  /** The step completed the journey. */
  readonly isLast: boolean;
  readonly ledger: Ledger;
  readonly renderer: Renderer;
}

function describeStep(journey: Journey, step: TraceStep, { isLast, ledger, renderer }: Telling): string {
  const labels = getJourneyLabels(journey.document);
  const goals = step.goals.map(({ id }) => labels.goal(id));
  if (step.exit !== undefined)
    return describeExit(journey, { ...step, exit: step.exit }, goals, ledger, renderer);
  const entry = findTriggerEntry(step, ledger);
  const waited = findWaited(step);
  const trigger = describeTrigger(journey, step, waited && findLabel(journey, waited), entry, renderer);
  const clauses = pickMoves(step.moves).map((move) => {
    const { label, conditions } = toClause(journey, move, labels);
    // The sentence of a wait begins with the label; an event without a guard says all there is to say.
    const isSaid = move === waited || (conditions.length === 0 && move === step.moves[0]);
    const news = conditions.filter((condition) => !isAbout(condition, entry, labels));
    return { label: isSaid ? undefined : label, conditions: news };
  });
  return renderer.sentence(isLast ? "cause.completed" : "cause.moved", { trigger, clauses, goals });
}

function describeExit(
  journey: Journey,
  step: TraceStep & { readonly exit: ExitTaken },
  goals: readonly string[],
  ledger: Ledger,
  renderer: Renderer,
): string {
  const labels = getJourneyLabels(journey.document);
  const { id, guard: reading } = step.exit;
  const entry = findTriggerEntry(step, ledger);
  const trigger = describeTrigger(journey, step, undefined, entry, renderer);
  const guard = journey.exits.find(({ item }) => item.id === id)?.guard;
  const conditions = guard && reading ? explainGuard(guard, reading, labels) : [];
  const news = conditions.filter((condition) => !isAbout(condition, entry, labels));
  const isSaid = entry?.kind === "event" && labels.event(entry.type) === labels.exit(id);
  const exit = isSaid ? undefined : labels.exit(id);
  return renderer.sentence("cause.exited", { trigger, exit, conditions: news, goals });
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

/** A condition that the trigger has just said needs no saying again. */
function isAbout(condition: Condition, entry: LedgerEntry | undefined, labels: JourneyLabels): boolean {
  switch (entry?.kind) {
    case "consent": {
      const purpose = entry.purpose === undefined ? undefined : labels.purpose(entry.purpose);
      return (
        condition.kind === "consent" &&
        condition.channel === labels.channel(entry.channel) &&
        condition.purpose === purpose
      );
    }
    case "attribute":
      return condition.kind === "value" && condition.label === labels.attribute(entry.attribute);
    case "persona":
    case "segment":
      return condition.kind === entry.kind;
    default:
      return false;
  }
}
