import type { Guarded, Journey } from "../compile/Journey.js";
import type { MachineFrame } from "../compile/machineTypes.js";
import { completeFrame } from "../compile/toMachine.js";
import { evaluateGuard } from "../guards/evaluateGuard.js";
import type { GuardFrame } from "../guards/GuardFrame.js";
import { readGuard } from "../guards/readGuard.js";
import { requireDurationMs } from "../model/duration.js";
import type { Entry } from "../model/journeySchema.js";
import type { EventEntry } from "../model/Ledger.js";
import { isDay, matchesEventType } from "../model/trigger.js";
import { FactLog } from "./FactLog.js";
import type { JourneyEngine } from "./JourneyEngine.js";
import { beginning, type FoldItem } from "./orderEntries.js";
import type { GuardFault, Run, TraceStep, Trigger, UnusedEntries } from "./Run.js";
import { RunFold } from "./RunFold.js";

/** A guard's frame outside a fold, with the HCP's own hours and days. */
export type StandingFrame = GuardFrame & MachineFrame;

/** A declared entry by date that has not come yet. */
interface DatedEntry {
  readonly entry: Guarded<Entry>;
  readonly at: number;
}

/** One HCP's ledger being folded in one journey: the facts, and the runs one after the other (semantics 24). */
export class JourneyFold {
  readonly #journey: Journey;
  readonly #engine: JourneyEngine;
  readonly #facts: FactLog;
  readonly #runs: RunFold[] = [];
  /** Steps in which an entry's guard could not be read while no run was active. */
  readonly #faults: TraceStep[] = [];
  readonly #passedDates = new Set<string>();
  #foldedUntil = beginning;
  #undeclared = 0;
  #afterEnd = 0;

  constructor(journey: Journey, engine: JourneyEngine) {
    this.#journey = journey;
    this.#engine = engine;
    this.#facts = new FactLog(journey);
  }

  get #current(): RunFold | undefined {
    return this.#runs.at(-1);
  }

  /** Takes in the next item of the fold; what was due before it must have been fired. */
  take(item: FoldItem): void {
    this.#foldedUntil = item.at;
    if (item.kind === "entry" && item.entry.kind === "event") {
      this.#takeEvent(item.entry);
      return;
    }
    this.#facts.record(item);
    const run = this.#current;
    if (!run?.isActive) return;
    const { id, kind } = item.kind === "expiry" ? item.grant : item.entry;
    const trigger: Trigger = { kind: "entry", entry: id, type: item.kind === "expiry" ? "expiry" : kind };
    run.step({ at: item.at, trigger, frame: this.#facts.toFrame(item.at, undefined) }, { kind: "fact" });
  }

  #takeEvent(entry: EventEntry): void {
    if (!this.#journey.eventTypes.has(entry.type)) {
      this.#undeclared += 1;
      return;
    }
    this.#facts.record({ kind: "entry", at: entry.occurredAt, entry });
    const frame = this.#facts.toFrame(entry.occurredAt, entry);
    const trigger: Trigger = { kind: "entry", entry: entry.id, type: entry.type };
    const run = this.#current;
    if (run?.isActive) {
      run.step({ at: entry.occurredAt, trigger, frame }, { kind: "event", type: entry.type });
      return;
    }
    const isEntry = ({ item }: Guarded<Entry>) =>
      item.event !== undefined && matchesEventType(item.event, entry.type);
    const started = this.#tryStart(this.#journey.entries.filter(isEntry), entry.occurredAt, trigger, frame);
    if (!started && run !== undefined) this.#afterEnd += 1;
  }

  /**
   * Fires waits and dated entries due before `until`, or at it too, earliest first (semantics 3). A date that comes while a
   * run is active passes without starting another.
   */
  fireDue(until: number, isInclusive: boolean): void {
    const isDue = (at: number) => at < until || (at === until && isInclusive);
    for (;;) {
      const wait = this.#current?.nextWait;
      const dated = this.#findNextDate();
      if (dated !== undefined && isDue(dated.at) && !(wait !== undefined && wait.dueAt <= dated.at)) {
        this.#passedDates.add(dated.entry.item.id);
        const trigger: Trigger = { kind: "date", entry: dated.entry.item.id };
        this.#tryStart([dated.entry], dated.at, trigger, this.#facts.toFrame(dated.at, undefined));
        continue;
      }
      if (wait === undefined || !isDue(wait.dueAt)) return;
      this.#current?.fire(wait, this.#facts.toFrame(wait.dueAt, undefined));
    }
  }

  #findNextDate(): DatedEntry | undefined {
    let next: DatedEntry | undefined;
    for (const entry of this.#journey.entries) {
      const { id, date } = entry.item;
      if (date === undefined || this.#passedDates.has(id)) continue;
      const declared = isDay(date) ? this.#facts.startOfDayMs(date) : Date.parse(date);
      // A change of the HCP's zone may move a day into the past.
      const at = Math.max(declared, this.#foldedUntil);
      if (next === undefined || at < next.at) next = { entry, at };
    }
    return next;
  }

  #tryStart(entries: readonly Guarded<Entry>[], at: number, trigger: Trigger, frame: MachineFrame): boolean {
    if (!this.#mayStart(at)) return false;
    const complete: GuardFrame = {
      ...frame,
      isIn: () => false,
      findEntered: () => undefined,
      getCounter: () => 0,
    };
    const errors: GuardFault[] = [];
    for (const { item, guard } of entries) {
      const outcome = guard === undefined ? "holds" : evaluateGuard(guard, complete);
      const reading = guard && outcome !== "fails" ? readGuard(guard, complete) : undefined;
      if (reading !== undefined && outcome === "error") errors.push({ place: item.id, guard: reading });
      if (outcome !== "holds") continue;
      this.#runs.push(RunFold.start(this.#journey, this.#engine, item.id, reading, { at, trigger, frame }));
      return true;
    }
    if (errors.length > 0) this.#faults.push({ at, trigger, moves: [], goals: [], exit: undefined, errors });
    return false;
  }

  /** The first run always may; another one as the journey's rule on re-entry says. */
  #mayStart(at: number): boolean {
    const last = this.#current;
    if (last === undefined) return true;
    const { allowed, after, most } = this.#journey.document.reentry;
    if (!allowed || last.isActive || last.endedAt === undefined) return false;
    if (most !== undefined && this.#runs.length >= most) return false;
    return after === undefined || at >= last.endedAt + requireDurationMs(after);
  }

  /** What a guard sees at an instant that nothing was folded after, with the run as it stands. */
  toFrame(at: number, run: Pick<Run, "sinceByStage" | "counters">): StandingFrame {
    const frame = this.#facts.toFrame(at, undefined);
    return completeFrame(frame, { active: run.sinceByStage, counters: run.counters });
  }

  /** Every run of the HCP, the first first; one that has not been entered where there is none. */
  toRuns(hcp: string, unused: UnusedEntries): readonly Run[] {
    const base = {
      journey: this.#journey.document.id,
      version: this.#journey.version,
      hcp,
      persona: this.#facts.persona,
      unused: { ...unused, undeclared: this.#undeclared, afterEnd: this.#afterEnd },
    };
    if (this.#runs.length === 0)
      return [{ ...base, ...notEntered, trace: this.#faults, wakeAt: this.#findNextDate()?.at }];
    return this.#runs.map((run, index) => ({ ...base, ordinal: index + 1, ...run.toRun() }));
  }
}

const notEntered = {
  ordinal: 1,
  status: "notEntered",
  startedAt: undefined,
  endedAt: undefined,
  stages: [],
  leaves: [],
  stage: undefined,
  since: undefined,
  sinceByStage: {},
  counters: {},
  tags: [],
  goals: {},
  exit: undefined,
  cause: undefined,
  waits: [],
} as const;
