import type { Guarded, Journey } from "../compile/Journey.js";
import { none, root } from "../compile/JourneyTables.js";
import { evaluateGuard } from "../guards/evaluateGuard.js";
import type { Entry } from "../model/journeySchema.js";
import type { EventEntry } from "../model/Ledger.js";
import { isDay, matchesEventType } from "../model/trigger.js";
import { FactLog } from "../run/FactLog.js";
import type { FoldedEntry } from "../run/orderEntries.js";
import { completeTableFrame } from "../run/tables/completeTableFrame.js";
import { type TableFrame, TableMachine } from "../run/tables/TableMachine.js";
import { TableState } from "../run/tables/TableState.js";

/** Where a search stands: a ledger, folded. */
export interface SearchPlace {
  readonly entries: readonly FoldedEntry[];
  readonly now: number;
  /** A run that ended, by a final stage, an exit or a step that does not settle, is over. */
  readonly status: "notEntered" | "active" | "over";
  /** Undefined before the run. */
  readonly state: TableState | undefined;
}

/** Told of what a step takes and enters. */
export interface SearchObserver {
  transitionTaken(transition: number): void;
  stageEntered(stage: number): void;
}

const ignore = (): void => undefined;

/**
 * The fold of a walk, one step at a time from any place it came to before, without trace, goals or effects: what a search can
 * afford. A walk by the same steps comes to the same stages, which `generateScenarios` sees to by taking each way it found.
 */
export class SearchFold {
  readonly #journey: Journey;
  readonly #machine: TableMachine;
  readonly #facts: FactLog;

  /** @param journey - Its tables are the ones that are run. */
  constructor(journey: Journey, observer: SearchObserver) {
    this.#journey = journey;
    this.#facts = new FactLog(journey);
    this.#machine = new TableMachine(journey.tables, {
      guardRead: ignore,
      microstepBegun: ignore,
      stageLeft: ignore,
      effectDone: ignore,
      transitionTaken: (transition) => observer.transitionTaken(transition),
      stageEntered: (stage) => observer.stageEntered(stage),
    });
  }

  begin(entries: readonly FoldedEntry[], now: number): SearchPlace {
    return (
      this.pass({ entries, now, status: "notEntered", state: undefined }, now) ?? {
        entries,
        now,
        status: "notEntered",
        state: undefined,
      }
    );
  }

  /** The place after one more entry, which happens at its own time. */
  add(place: SearchPlace, entry: FoldedEntry): SearchPlace {
    const entries = [...place.entries, entry];
    const now = entry.recordedAt;
    const event = entry.kind === "event" ? entry : undefined;
    const next = { ...place, entries, now };
    if (place.status === "over") return next;
    const frame = this.#toFrame(entries, now, event);
    if (place.state === undefined) {
      const taking = this.#journey.entries.filter(
        ({ item }) =>
          event !== undefined && item.event !== undefined && matchesEventType(item.event, event.type),
      );
      return this.#tryStart(next, taking, frame, event?.type);
    }
    this.#machine.state.copyFrom(place.state);
    if (this.#isExit(frame, event?.type)) return { ...next, status: "over" };
    const number = event === undefined ? none : (this.#journey.tables.eventNumbers.get(event.type) ?? none);
    return this.#settle(next, this.#machine.step(number, frame), frame, event?.type);
  }

  /** The place once time has passed up to an instant; undefined where nothing comes due until then. */
  pass(place: SearchPlace, until: number): SearchPlace | undefined {
    let present: SearchPlace = place;
    let hasHappened = false;
    for (;;) {
      const due = this.findDue(present);
      if (due === undefined || due > until || present.status === "over") break;
      present = this.#fireAt(present, due);
      hasHappened = true;
    }
    return hasHappened ? { ...present, now: until } : undefined;
  }

  /** When the next wait, or the next dated entry before a run, is due, ms. */
  findDue({ entries, now, status, state }: SearchPlace): number | undefined {
    if (status === "over") return undefined;
    if (state !== undefined) {
      const wait = state.findNextWait();
      return wait === none ? undefined : state.dueAt[wait];
    }
    const dates = this.#listDates(entries, now).map(({ at }) => at);
    return dates.length === 0 ? undefined : Math.min(...dates);
  }

  /** Dated entries that have not passed: one passes as its instant does. */
  #listDates(entries: readonly FoldedEntry[], now: number) {
    const dated = this.#journey.entries.filter(({ item }) => item.date !== undefined);
    if (dated.length === 0) return [];
    const { startOfDayMs } = this.#toFrame(entries, now, undefined);
    return dated.flatMap((entry) => {
      const date = entry.item.date ?? "";
      const at = isDay(date) ? startOfDayMs(date) : Date.parse(date);
      return at > now ? [{ entry, at }] : [];
    });
  }

  #fireAt(place: SearchPlace, at: number): SearchPlace {
    const frame = this.#toFrame(place.entries, at, undefined);
    const next = { ...place, now: at };
    if (place.state === undefined) {
      const due = this.#listDates(place.entries, place.now).filter((dated) => dated.at === at);
      return this.#tryStart(
        next,
        due.map(({ entry }) => entry),
        frame,
        undefined,
      );
    }
    this.#machine.state.copyFrom(place.state);
    return this.#settle(next, this.#machine.fire(place.state.findNextWait(), frame), frame, undefined);
  }

  #tryStart(
    place: SearchPlace,
    entries: readonly Guarded<Entry>[],
    frame: TableFrame,
    event: string | undefined,
  ): SearchPlace {
    const outside = { ...frame, isIn: () => false, findEntered: () => undefined, getCounter: () => 0 };
    const taking = entries.find(
      ({ guard }) => guard === undefined || evaluateGuard(guard, outside) === "holds",
    );
    return taking === undefined ? place : this.#settle(place, this.#machine.start(frame), frame, event);
  }

  #settle(place: SearchPlace, isSettled: boolean, frame: TableFrame, event: string | undefined): SearchPlace {
    const { state } = this.#machine;
    const isOver = !isSettled || state.isComplete || this.#isExit(frame, event);
    const kept = new TableState(this.#journey.tables);
    kept.copyFrom(state);
    return { ...place, status: isOver ? "over" : "active", state: kept };
  }

  #isExit(frame: TableFrame, event: string | undefined): boolean {
    return this.#journey.exits.some(({ item, guard }) => {
      if (item.event !== undefined && (event === undefined || !matchesEventType(item.event, event)))
        return false;
      return guard === undefined || evaluateGuard(guard, frame) === "holds";
    });
  }

  #toFrame(entries: readonly FoldedEntry[], now: number, event: EventEntry | undefined): TableFrame {
    const facts = this.#facts;
    facts.reset();
    // A walk's entries are in order as they are: facts from the beginning, then one after the other.
    for (const entry of entries) facts.record({ kind: "entry", at: entry.recordedAt, entry });
    return completeTableFrame({ ...facts.toFrame(now, event) }, this.#journey.tables, this.#machine.state);
  }
}

/** Stages that are active in a place, by number. */
export function listActive({ state }: SearchPlace): readonly number[] {
  if (state === undefined) return [];
  return [...state.active.keys()].filter((stage) => stage !== root && state.active[stage] === 1);
}
