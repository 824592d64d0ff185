import { getInitialMicrosteps, getMicrosteps, type SnapshotFrom } from "xstate";
import type { Guarded, Journey } from "../compile/Journey.js";
import {
  type JourneyMachine,
  type MachineFrame,
  maxMicrosteps,
  waitEventType,
} from "../compile/machineTypes.js";
import { completeFrame } from "../compile/toMachine.js";
import { evaluateGuard } from "../guards/evaluateGuard.js";
import type { GuardFrame } from "../guards/GuardFrame.js";
import type { GuardReading } from "../guards/GuardReading.js";
import { readGuard } from "../guards/readGuard.js";
import { invariant } from "../model/invariant.js";
import type { Exit } from "../model/journeySchema.js";
import { findDomain, findLeaves, isInside, sortStages } from "../model/stageTree.js";
import { matchesEventType } from "../model/trigger.js";
import { GuardReadings } from "./GuardReadings.js";
import type { ArmedWait, ExitTaken, Move, Run, TraceStep, Trigger } from "./Run.js";
import { type MachineAction, type MoveStart, readMicrostep, readWaits } from "./readMicrostep.js";

/** Macrosteps at one instant; a run that needs more is going round in no time (semantics 23). */
const maxStepsAtInstant = 1_000;

type Snapshot = SnapshotFrom<JourneyMachine>;
type Microsteps = readonly (readonly [Snapshot, readonly MachineAction[]])[];

/** What a macrostep is made of. */
interface Step {
  readonly at: number;
  readonly trigger: Trigger;
  readonly frame: MachineFrame;
}

/**
 * One run while its ledger is being folded: mutable, private to the fold.
 *
 * The machine decides which transitions are taken; this class keeps what lies around it: exits, goals, waits as data, and
 * the trace.
 */
export class RunFold {
  readonly #journey: Journey;
  readonly #trace: TraceStep[] = [];
  readonly #goals = new Map<string, number>();
  readonly #occurrences = new Map<string, number>();
  /** Since when each active stage has been active; kept when the run ends, unlike the machine's own. */
  readonly #since = new Map<string, number>();
  #snapshot: Snapshot | undefined;
  #status: Run["status"] = "active";
  #exit: string | undefined;
  #startedAt: number | undefined;
  #endedAt: number | undefined;
  #waits: readonly ArmedWait[] = [];
  #instant = Number.NaN;
  #stepsAtInstant = 0;

  private constructor(journey: Journey) {
    this.#journey = journey;
  }

  /** Begins a run by a declared entry whose guard held. */
  static start(journey: Journey, entry: string, guard: GuardReading | undefined, step: Step): RunFold {
    const run = new RunFold(journey);
    run.#startedAt = step.at;
    const start = { by: { kind: "start" as const, id: entry }, guard };
    run.#settle(step, start, (frame) => getInitialMicrosteps(journey.machine, { frame }) as Microsteps);
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

  /** Makes the macrostep of a wait that came due. */
  fire(wait: ArmedWait, frame: MachineFrame): void {
    this.#waits = this.#waits.filter((other) => other !== wait);
    const { item } = this.#requireTransition(wait.transition);
    this.step(
      { at: wait.dueAt, trigger: { kind: "wait", transition: wait.transition }, frame },
      waitEventType(item),
    );
  }

  /** Makes one macrostep for a machine event: exits first, then selection, then exits again (semantics 20, 22). */
  step(step: Step, type: string): void {
    if (this.#isGoingRound(step.at)) return;
    const before = step.trigger.kind === "entry" ? this.#findExit(step) : undefined;
    if (before) {
      this.#trace.push({ ...toTraceBase(step), exit: before });
      this.#end("exited", step.at, before.id);
      return;
    }
    const snapshot = this.#snapshot;
    invariant(snapshot, "an active run has a snapshot");
    this.#settle(step, undefined, (frame) =>
      this.#canReact(type)
        ? (getMicrosteps(this.#journey.machine, snapshot, { type, frame }) as Microsteps)
        : [],
    );
  }

  #settle(step: Step, start: MoveStart | undefined, run: (frame: MachineFrame) => Microsteps): void {
    const readings = new GuardReadings(this.#journey);
    const microsteps = this.#attempt(() => run({ ...step.frame, onGuard: readings.note }));
    if (microsteps === undefined) {
      this.#end("stuck", step.at, undefined);
      return;
    }
    const moves = microsteps.flatMap(([snapshot, actions], index) =>
      this.#accept(snapshot, actions, step.at, readings, index === 0 ? start : undefined),
    );
    if (this.#snapshot?.status === "done") this.#end("completed", step.at, undefined);
    const goals = this.#reachGoals(step);
    const exit = this.isActive ? this.#findExit(step) : undefined;
    if (moves.length > 0 || goals.length > 0 || exit || readings.faults.length > 0) {
      this.#trace.push({ ...toTraceBase(step), moves, goals, exit, errors: readings.faults });
    }
    if (exit) this.#end("exited", step.at, exit.id);
  }

  /** Undefined where the step does not settle: it is then as if it had not been begun (semantics 23). */
  #attempt(run: () => Microsteps): Microsteps | undefined {
    try {
      const microsteps = run();
      const isError = microsteps.at(-1)?.[0].status === "error";
      return isError || microsteps.length > maxMicrosteps + 1 ? undefined : microsteps;
    } catch (cause) {
      // XState throws this where a step does not settle; our guards and actions throw nothing but broken invariants.
      if (cause instanceof Error && cause.message.includes("Infinite loop")) return undefined;
      throw cause;
    }
  }

  #accept(
    snapshot: Snapshot,
    actions: readonly MachineAction[],
    at: number,
    readings: GuardReadings,
    start: MoveStart | undefined,
  ): readonly Move[] {
    this.#snapshot = snapshot;
    this.#waits = readWaits(this.#waits, actions, at);
    const moves = readMicrostep(actions, {
      readings: readings.held,
      start,
      concerns: (transition, stage) => this.#concerns(transition, stage),
      countEffect: (place) => {
        const occurrence = (this.#occurrences.get(place) ?? 0) + 1;
        this.#occurrences.set(place, occurrence);
        return occurrence;
      },
    });
    for (const { left } of moves) for (const stage of left) this.#since.delete(stage);
    for (const { entered } of moves) for (const stage of entered) this.#since.set(stage, at);
    return moves;
  }

  #concerns(transition: string, stage: string): boolean {
    const domain = findDomain(this.#journey.tree, this.#requireTransition(transition).item);
    return domain === undefined || isInside(this.#journey.tree, stage, domain);
  }

  #isGoingRound(at: number): boolean {
    this.#stepsAtInstant = at === this.#instant ? this.#stepsAtInstant + 1 : 1;
    this.#instant = at;
    if (this.#stepsAtInstant > maxStepsAtInstant) this.#end("stuck", at, undefined);
    return !this.isActive;
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

  /** The first exit whose cause is this step and whose guard holds (semantics 22). */
  #findExit({ trigger, frame }: Step): ExitTaken | undefined {
    if (this.#journey.exits.length === 0) return undefined;
    const complete = this.#complete(frame);
    const taken = this.#journey.exits.find((exit) => isExitMet(exit, trigger, complete));
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
    const counters = this.#snapshot?.context.counters ?? {};
    return completeFrame(frame, { active: Object.fromEntries(this.#since), counters });
  }

  #end(status: Run["status"], at: number, exit: string | undefined): void {
    this.#status = status;
    this.#exit = exit;
    this.#endedAt = at;
    this.#waits = [];
  }

  #requireTransition(id: string) {
    const found = this.#journey.transitions.get(id);
    invariant(found, `transition ${id} is declared`);
    return found;
  }

  /** What of a `Run` this run decides. */
  toRun() {
    const { tree } = this.#journey;
    const leaves = findLeaves(tree, new Set(this.#since.keys()));
    const [stage] = leaves;
    return {
      status: this.#status,
      startedAt: this.#startedAt,
      endedAt: this.#endedAt,
      stages: sortStages(tree, this.#since.keys()),
      leaves,
      stage,
      since: stage === undefined ? undefined : this.#since.get(stage),
      sinceByStage: Object.fromEntries(this.#since),
      counters: this.#snapshot?.context.counters ?? {},
      tags: this.#snapshot?.context.tags ?? [],
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

/** True where an exit's event, if it names one, is what triggered the step, and its guard, if any, holds. */
function isExitMet({ item, guard }: Guarded<Exit>, trigger: Trigger, frame: GuardFrame): boolean {
  if (item.event !== undefined) {
    if (trigger.kind !== "entry" || !matchesEventType(item.event, trigger.type)) return false;
  }
  return guard === undefined || evaluateGuard(guard, frame) === "holds";
}
