import { initialTransition, type SnapshotFrom, transition } from "xstate";
import type { Guarded, Journey } from "../compile/Journey.js";
import {
  factEventType,
  type GuardObserver,
  type JourneyMachine,
  type MachineFrame,
  waitEventType,
} from "../compile/toMachine.js";
import { evaluateGuard } from "../guards/evaluateGuard.js";
import type { GuardFrame } from "../guards/GuardFrame.js";
import type { GuardReading } from "../guards/GuardReading.js";
import { readGuard } from "../guards/readGuard.js";
import { invariant } from "../model/invariant.js";
import type { Exit } from "../model/journeySchema.js";
import type { EventEntry } from "../model/Ledger.js";
import { ancestry } from "../model/stageTree.js";
import { matchesEventType } from "../model/trigger.js";
import { FactLog } from "./FactLog.js";
import type { FoldItem } from "./orderEntries.js";
import type { ArmedWait, ExitTaken, Move, Run, TraceStep, Trigger, UnusedEntries } from "./Run.js";
import { type MachineAction, type MoveStart, readMoves, readWaits } from "./readActions.js";

/** Macrosteps at one instant; a run that needs more is going round in no time (semantics 23). */
const maxStepsAtInstant = 1_000;

type Snapshot = SnapshotFrom<JourneyMachine>;

/** A guard that could not be read, and where. */
type GuardFault = TraceStep["errors"][number];

/** What one macrostep came to, before it is accepted. */
interface Outcome {
  readonly snapshot: Snapshot;
  readonly actions: readonly MachineAction[];
}

/**
 * One run while its ledger is being folded: mutable, private to a single `replay`.
 *
 * The machine decides which transitions are taken; this class keeps what lies around it: entries into the journey, exits,
 * waits as data, and the trace.
 */
export class RunFold {
  readonly #journey: Journey;
  readonly #facts: FactLog;
  readonly #trace: TraceStep[] = [];
  #snapshot: Snapshot | undefined;
  #status: Run["status"] = "notEntered";
  #exit: string | undefined;
  #waits: readonly ArmedWait[] = [];
  /** Since when each active stage has been active; kept when the run ends, unlike the machine's own. */
  readonly #since = new Map<string, number>();
  #instant = Number.NaN;
  #stepsAtInstant = 0;
  #undeclared = 0;
  #afterEnd = 0;

  constructor(journey: Journey) {
    this.#journey = journey;
    this.#facts = new FactLog(journey);
  }

  /** Takes in the next item of the fold; waits due before it must have been fired. */
  take(item: FoldItem): void {
    if (item.kind === "entry" && item.entry.kind === "event") {
      this.#takeEvent(item.entry);
      return;
    }
    this.#facts.record(item);
    if (this.#status !== "active") return;
    const { id, kind } = item.kind === "expiry" ? item.grant : item.entry;
    const trigger: Trigger = { kind: "entry", entry: id, type: item.kind === "expiry" ? "expiry" : kind };
    this.#step(item.at, trigger, { type: factEventType, frame: this.#facts.toFrame(item.at, undefined) });
  }

  #takeEvent(entry: EventEntry): void {
    if (!this.#journey.eventTypes.has(entry.type)) {
      this.#undeclared += 1;
      return;
    }
    this.#facts.record({ kind: "entry", at: entry.occurredAt, entry });
    const frame = this.#facts.toFrame(entry.occurredAt, entry.payload);
    const trigger: Trigger = { kind: "entry", entry: entry.id, type: entry.type };
    if (this.#status === "notEntered") this.#tryEntry(entry, trigger, frame);
    else if (this.#status === "active") this.#step(entry.occurredAt, trigger, { type: entry.type, frame });
    else this.#afterEnd += 1;
  }

  /** Fires the waits due before `until`, or at it too, one macrostep each, earliest first (semantics 3). */
  fireWaits(until: number, inclusive: boolean): void {
    for (;;) {
      const next = this.#status === "active" ? this.#findNextWait() : undefined;
      if (next === undefined || next.dueAt > until || (next.dueAt === until && !inclusive)) return;
      const { item } = this.#requireTransition(next.transition);
      this.#waits = this.#waits.filter((wait) => wait !== next);
      const frame = this.#facts.toFrame(next.dueAt, undefined);
      const trigger: Trigger = { kind: "wait", transition: next.transition };
      this.#step(next.dueAt, trigger, { type: waitEventType(item), frame });
    }
  }

  #findNextWait(): ArmedWait | undefined {
    let next: ArmedWait | undefined;
    for (const wait of this.#waits) {
      if (next === undefined || wait.dueAt < next.dueAt) next = wait;
      else if (wait.dueAt === next.dueAt && this.#position(wait) < this.#position(next)) next = wait;
    }
    return next;
  }

  #position(wait: ArmedWait): number {
    return this.#requireTransition(wait.transition).position;
  }

  #requireTransition(id: string) {
    const found = this.#journey.transitions.get(id);
    invariant(found, `transition ${id} is declared`);
    return found;
  }

  #tryEntry(entry: EventEntry, trigger: Trigger, frame: MachineFrame): void {
    const complete: GuardFrame = { ...frame, isIn: () => false };
    const errors: GuardFault[] = [];
    for (const { item, guard } of this.#journey.entries) {
      if (!matchesEventType(item.event, entry.type)) continue;
      const outcome = guard === undefined ? "holds" : evaluateGuard(guard, complete);
      if (guard !== undefined && outcome === "error")
        errors.push({ place: item.id, guard: readGuard(guard, complete) });
      if (outcome !== "holds") continue;
      this.#start(item.id, guard && readGuard(guard, complete), entry.occurredAt, trigger, frame);
      return;
    }
    if (errors.length > 0)
      this.#trace.push({ at: entry.occurredAt, trigger, moves: [], exit: undefined, errors });
  }

  #start(
    entry: string,
    guard: GuardReading | undefined,
    at: number,
    trigger: Trigger,
    frame: MachineFrame,
  ): void {
    const readings = new GuardReadings(this.#journey);
    const [snapshot, actions] = initialTransition(this.#journey.machine, { frame, onGuard: readings.note });
    this.#instant = at;
    this.#stepsAtInstant = 1;
    if (snapshot.status === "error") {
      this.#status = "stuck";
      return;
    }
    this.#status = "active";
    const start = { by: { kind: "start" as const, id: entry }, guard };
    const moves = this.#accept(
      { snapshot, actions: actions as readonly MachineAction[] },
      at,
      readings,
      start,
    );
    const exit = this.#findExit(trigger, frame);
    this.#trace.push({ at, trigger, moves, exit, errors: readings.faults });
    if (exit) this.#end(exit);
  }

  #step(at: number, trigger: Trigger, event: { readonly type: string; readonly frame: MachineFrame }): void {
    if (this.#isGoingRound(at)) return;
    const before = trigger.kind === "entry" ? this.#findExit(trigger, event.frame) : undefined;
    if (before) {
      this.#trace.push({ at, trigger, moves: [], exit: before, errors: [] });
      this.#end(before);
      return;
    }
    const readings = new GuardReadings(this.#journey);
    const outcome = this.#canReact(event.type) ? this.#transit(event, readings) : undefined;
    if (outcome === "stuck") {
      this.#status = "stuck";
      return;
    }
    const moves = outcome ? this.#accept(outcome, at, readings, undefined) : [];
    const after = this.#findExit(trigger, event.frame);
    if (moves.length > 0 || after || readings.faults.length > 0) {
      this.#trace.push({ at, trigger, moves, exit: after, errors: readings.faults });
    }
    if (after) this.#end(after);
  }

  #isGoingRound(at: number): boolean {
    this.#stepsAtInstant = at === this.#instant ? this.#stepsAtInstant + 1 : 1;
    this.#instant = at;
    if (this.#stepsAtInstant > maxStepsAtInstant) this.#status = "stuck";
    return this.#status === "stuck";
  }

  /** Whether any active stage has a transition for the event or an `always`: without one the machine would not move. */
  #canReact(type: string): boolean {
    if (type.startsWith("xstate.")) return true;
    for (const stage of this.#since.keys()) {
      const reactions = this.#journey.reactions.get(stage);
      if (reactions !== undefined && (reactions.hasAlways || reactions.eventTypes.has(type))) return true;
    }
    return false;
  }

  #transit(
    event: { readonly type: string; readonly frame: MachineFrame },
    readings: GuardReadings,
  ): Outcome | "stuck" {
    invariant(this.#snapshot, "an active run has a snapshot");
    try {
      const [snapshot, actions] = transition(this.#journey.machine, this.#snapshot, {
        ...event,
        onGuard: readings.note,
      });
      return { snapshot, actions: actions as readonly MachineAction[] };
    } catch {
      // XState throws where a step does not settle (semantics 23); our guards and actions never do.
      return "stuck";
    }
  }

  #accept(
    { snapshot, actions }: Outcome,
    at: number,
    readings: GuardReadings,
    start: MoveStart | undefined,
  ): readonly Move[] {
    this.#snapshot = snapshot;
    this.#waits = readWaits(this.#waits, actions, at);
    const moves = readMoves(actions, readings.held, start);
    for (const { left, entered } of moves) {
      for (const stage of left) this.#since.delete(stage);
      for (const stage of entered) this.#since.set(stage, at);
    }
    if (snapshot.status === "done") this.#status = "completed";
    return moves;
  }

  /** The first exit whose cause is this step and whose guard holds (semantics 22). */
  #findExit(trigger: Trigger, frame: MachineFrame): ExitTaken | undefined {
    if (this.#journey.exits.length === 0 || this.#status !== "active") return undefined;
    const complete: GuardFrame = { ...frame, isIn: (stage) => this.#since.has(stage) };
    const taken = this.#journey.exits.find((exit) => isExitMet(exit, trigger, complete));
    if (taken === undefined) return undefined;
    return { id: taken.item.id, guard: taken.guard && readGuard(taken.guard, complete) };
  }

  #end(exit: ExitTaken): void {
    this.#status = "exited";
    this.#exit = exit.id;
    this.#waits = [];
  }

  /** The run as it stands now, for a reader. */
  toRun(hcp: string, unused: UnusedEntries): Run {
    const stages = this.#listActive();
    const stage = stages.at(-1);
    const cause = this.#trace.findLast((step) => step.moves.length > 0 || step.exit !== undefined);
    return {
      journey: this.#journey.document.id,
      version: this.#journey.version,
      hcp,
      status: this.#status,
      stages,
      stage,
      since: stage === undefined ? undefined : this.#since.get(stage),
      sinceByStage: Object.fromEntries(stages.map((id) => [id, this.#since.get(id) ?? 0])),
      persona: this.#facts.persona,
      exit: this.#exit,
      cause,
      trace: this.#trace,
      waits: this.#waits,
      wakeAt: this.#findNextWait()?.dueAt,
      unused: { ...unused, undeclared: this.#undeclared, afterEnd: this.#afterEnd },
    };
  }

  /** Outermost first; within one level, document order. */
  #listActive(): readonly string[] {
    const depth = (stage: string) => ancestry(this.#journey.tree, stage).length;
    const position = (stage: string) => this.#journey.tree.positionOf.get(stage) ?? 0;
    return [...this.#since.keys()].sort((a, b) => depth(a) - depth(b) || position(a) - position(b));
  }
}

/** True where an exit's event, if it names one, is what triggered the step, and its guard, if any, holds. */
function isExitMet({ item, guard }: Guarded<Exit>, trigger: Trigger, frame: GuardFrame): boolean {
  if (item.event !== undefined) {
    if (trigger.kind !== "entry" || !matchesEventType(item.event, trigger.type)) return false;
  }
  return guard === undefined || evaluateGuard(guard, frame) === "holds";
}

/** Collects what the machine's guards came to in one macrostep. */
class GuardReadings {
  readonly held = new Map<string, GuardReading>();
  readonly faults: GuardFault[] = [];
  readonly #journey: Journey;

  constructor(journey: Journey) {
    this.#journey = journey;
  }

  readonly note: GuardObserver = (transition, outcome, frame) => {
    const guard = this.#journey.transitions.get(transition)?.guard;
    invariant(guard, `transition ${transition} has a guard`);
    const reading = readGuard(guard, frame);
    if (outcome === "holds") this.held.set(transition, reading);
    else this.faults.push({ place: transition, guard: reading });
  };
}
