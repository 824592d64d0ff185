import type { Guarded, Journey } from "../compile/Journey.js";
import type { MachineFrame } from "../compile/machineTypes.js";
import { completeFrame } from "../compile/toMachine.js";
import { evaluateGuard } from "../guards/evaluateGuard.js";
import type { GuardFrame } from "../guards/GuardFrame.js";
import type { GuardReading } from "../guards/GuardReading.js";
import { readGuard } from "../guards/readGuard.js";
import { invariant } from "../model/invariant.js";
import type { Exit } from "../model/journeySchema.js";
import { findLeaves, sortStages } from "../model/stageTree.js";
import { matchesEventType } from "../model/trigger.js";
import { GuardReadings } from "./GuardReadings.js";
import type { EngineEvent, EngineRun, JourneyEngine, Microstep } from "./JourneyEngine.js";
import type { ArmedWait, ExitTaken, Move, Run, TraceStep, Trigger } from "./Run.js";
import { type MoveStart, toMoves } from "./toMoves.js";

/** Macrosteps at one instant; a run that needs more is going round in no time (semantics 23). */
export const maxStepsAtInstant = 1_000;

/** What a macrostep is made of. */
interface Step {
  readonly at: number;
  readonly trigger: Trigger;
  readonly frame: MachineFrame;
}

/**
 * One run while its ledger is being folded: mutable, private to the fold.
 *
 * The engine decides which transitions are taken; this class keeps what lies around it: exits, goals and the trace.
 */
export class RunFold {
  readonly #journey: Journey;
  readonly #trace: TraceStep[] = [];
  readonly #goals = new Map<string, number>();
  readonly #occurrences = new Map<string, number>();
  readonly #engine: EngineRun;
  #status: Run["status"] = "active";
  #exit: string | undefined;
  #startedAt: number | undefined;
  #endedAt: number | undefined;
  #instant = Number.NaN;
  #stepsAtInstant = 0;

  private constructor(journey: Journey, engine: JourneyEngine) {
    this.#journey = journey;
    this.#engine = engine.createRun(journey);
  }

  /** Begins a run by a declared entry whose guard held. */
  static start(
    journey: Journey,
    engine: JourneyEngine,
    entry: string,
    guard: GuardReading | undefined,
    step: Step,
  ): RunFold {
    const run = new RunFold(journey, engine);
    run.#startedAt = step.at;
    const start = { by: { kind: "start" as const, id: entry }, guard };
    const type = step.trigger.kind === "entry" ? step.trigger.type : undefined;
    run.#settle(step, type, start, (frame) => run.#engine.start(frame));
    return run;
  }

  get isActive(): boolean {
    return this.#status === "active";
  }

  get endedAt(): number | undefined {
    return this.#endedAt;
  }

  get nextWait(): ArmedWait | undefined {
    if (!this.isActive) return undefined;
    let next: ArmedWait | undefined;
    for (const wait of this.#waits) {
      const isEarlier = next === undefined || wait.dueAt < next.dueAt;
      // Several due at once: document order (semantics 3).
      const isBefore = next?.dueAt === wait.dueAt && this.#position(wait) < this.#position(next);
      if (isEarlier || isBefore) next = wait;
    }
    return next;
  }

  #position(wait: ArmedWait): number {
    return this.#requireTransition(wait.transition).position;
  }

  /** None where the run has ended. */
  get #waits(): readonly ArmedWait[] {
    return this.isActive ? this.#engine.waits : [];
  }

  /** Makes the macrostep of a wait that came due. */
  fire({ transition, dueAt }: ArmedWait, frame: MachineFrame): void {
    this.step({ at: dueAt, trigger: { kind: "wait", transition }, frame }, { kind: "wait", transition });
  }

  /** Makes one macrostep: exits first, then selection, then exits again (semantics 20, 22). */
  step(step: Step, event: EngineEvent): void {
    if (this.#isGoingRound(step.at)) return;
    const type = event.kind === "event" ? event.type : undefined;
    const before = event.kind === "wait" ? undefined : this.#findExit(step, type);
    if (before) {
      this.#trace.push({ ...toTraceBase(step), exit: before });
      this.#end("exited", step.at, before.id);
      return;
    }
    this.#settle(step, type, undefined, (frame) => this.#engine.step(event, frame));
  }

  #settle(
    step: Step,
    type: string | undefined,
    start: MoveStart | undefined,
    run: (frame: MachineFrame) => readonly Microstep[] | undefined,
  ): void {
    const readings = new GuardReadings(this.#journey);
    const microsteps = run({ ...step.frame, onGuard: readings.note, onTaken: readings.noteTaken });
    if (microsteps === undefined) {
      this.#end("stuck", step.at, undefined);
      return;
    }
    const moves = this.#toMoves(microsteps, start, readings);
    if (this.#engine.isComplete) this.#end("completed", step.at, undefined);
    const goals = this.#reachGoals(step);
    const exit = this.isActive ? this.#findExit(step, type) : undefined;
    if (moves.length > 0 || goals.length > 0 || exit || readings.faults.length > 0) {
      this.#trace.push({ ...toTraceBase(step), moves, goals, exit, errors: readings.faults });
    }
    if (exit) this.#end("exited", step.at, exit.id);
  }

  #toMoves(
    microsteps: readonly Microstep[],
    start: MoveStart | undefined,
    { taken }: GuardReadings,
  ): readonly Move[] {
    let takenBefore = 0;
    return microsteps.flatMap((microstep, index) => {
      const guards = taken.slice(takenBefore, takenBefore + microstep.taken.length);
      takenBefore += microstep.taken.length;
      return toMoves(microstep, {
        tree: this.#journey.tree,
        start: index === 0 ? start : undefined,
        guards,
        requireTransition: (id) => this.#requireTransition(id).item,
        countEffect: (place) => this.#countEffect(place),
      });
    });
  }

  #countEffect(place: string): number {
    const occurrence = (this.#occurrences.get(place) ?? 0) + 1;
    this.#occurrences.set(place, occurrence);
    return occurrence;
  }

  #isGoingRound(at: number): boolean {
    this.#stepsAtInstant = at === this.#instant ? this.#stepsAtInstant + 1 : 1;
    this.#instant = at;
    if (this.#stepsAtInstant > maxStepsAtInstant) this.#end("stuck", at, undefined);
    return !this.isActive;
  }

  /** The first exit whose event, if it names one, is the step's, and whose guard, if any, holds (semantics 22). */
  #findExit({ frame }: Step, type: string | undefined): ExitTaken | undefined {
    if (this.#journey.exits.length === 0) return undefined;
    const complete = this.#complete(frame);
    const taken = this.#journey.exits.find((exit) => isExitMet(exit, type, complete));
    if (taken === undefined) return undefined;
    return { id: taken.item.id, guard: taken.guard && readGuard(taken.guard, complete) };
  }

  /** Notes the goals that are reached for the first time in this run (semantics 24). */
  #reachGoals({ at, frame }: Step): TraceStep["goals"] {
    const open = this.#journey.goals.filter(({ item }) => !this.#goals.has(item.id));
    if (open.length === 0) return [];
    const complete = this.#complete(frame);
    return open.flatMap(({ item, guard }) => {
      if (guard === undefined || evaluateGuard(guard, complete) !== "holds") return [];
      this.#goals.set(item.id, at);
      return [{ id: item.id, guard: readGuard(guard, complete) }];
    });
  }

  #complete(frame: MachineFrame): GuardFrame {
    const { since, counters } = this.#engine;
    return completeFrame(frame, { active: Object.fromEntries(since), counters });
  }

  #end(status: Run["status"], at: number, exit: string | undefined): void {
    this.#status = status;
    this.#exit = exit;
    this.#endedAt = at;
  }

  #requireTransition(id: string) {
    const found = this.#journey.transitions.get(id);
    invariant(found, `transition ${id} is declared`);
    return found;
  }

  /** What of a `Run` this run decides. */
  toRun() {
    const { tree } = this.#journey;
    const { since, counters, tags } = this.#engine;
    const stages = sortStages(tree, since.keys());
    const leaves = findLeaves(tree, new Set(stages));
    const [stage] = leaves;
    return {
      status: this.#status,
      startedAt: this.#startedAt,
      endedAt: this.#endedAt,
      stages,
      leaves,
      stage,
      since: stage === undefined ? undefined : since.get(stage),
      sinceByStage: Object.fromEntries(stages.map((active) => [active, since.get(active) ?? 0])),
      counters,
      tags,
      goals: Object.fromEntries(this.#goals),
      exit: this.#exit,
      cause: this.#trace.findLast((step) => step.moves.length > 0 || step.exit !== undefined),
      trace: this.#trace,
      waits: this.#waits,
      wakeAt: this.nextWait?.dueAt,
    };
  }
}

function toTraceBase({ at, trigger }: Step): TraceStep {
  return { at, trigger, moves: [], goals: [], exit: undefined, errors: [] };
}

/** A fact is no event, even where an event has its name. */
function isExitMet({ item, guard }: Guarded<Exit>, type: string | undefined, frame: GuardFrame): boolean {
  if (item.event !== undefined && (type === undefined || !matchesEventType(item.event, type))) return false;
  return guard === undefined || evaluateGuard(guard, frame) === "holds";
}
