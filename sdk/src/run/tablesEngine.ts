import type { Journey } from "../compile/Journey.js";
import { type JourneyTables, none, root, type TableEffect } from "../compile/JourneyTables.js";
import type { MachineFrame } from "../compile/machineTypes.js";
import { invariant } from "../model/invariant.js";
import type { EngineEvent, EngineRun, JourneyEngine, Microstep, MicrostepEffect } from "./JourneyEngine.js";
import type { ArmedWait } from "./Run.js";
import { completeTableFrame } from "./tables/completeTableFrame.js";
import { type TableFrame, TableMachine } from "./tables/TableMachine.js";
import type { TableObserver } from "./tables/TableObserver.js";

/** The journey's tables, a thousand times as fast as the reference engine and tested against it. */
export const tablesEngine: JourneyEngine = { createRun: (journey) => new TablesRun(journey) };

type BuildingMicrostep = { [Key in keyof Microstep]: Microstep[Key][number][] };

class TablesRun implements EngineRun, TableObserver {
  readonly #tables: JourneyTables;
  readonly #positions: Journey["transitions"];
  readonly #machine: TableMachine;
  #hasStarted = false;
  #frame: TableFrame | undefined;
  #microsteps: BuildingMicrostep[] = [];

  constructor(journey: Journey) {
    this.#tables = journey.tables;
    this.#positions = journey.transitions;
    this.#machine = new TableMachine(journey.tables, this);
  }

  get isComplete(): boolean {
    return this.#hasStarted && this.#machine.state.isComplete;
  }

  get since(): ReadonlyMap<string, number> {
    const since = new Map<string, number>();
    const { ids, count } = this.#tables.stages;
    for (let stage = root + 1; stage < count && this.#hasStarted; stage++) {
      if (this.#machine.state.isActive(stage))
        since.set(ids[stage] ?? "", this.#machine.state.since[stage] ?? 0);
    }
    return since;
  }

  get counters(): Readonly<Record<string, number>> {
    if (!this.#hasStarted) return {};
    const { counters } = this.#machine.state;
    return Object.fromEntries(this.#tables.counters.ids.map((id, index) => [id, counters[index] ?? 0]));
  }

  get tags(): readonly string[] {
    if (!this.#hasStarted) return [];
    return this.#tables.tags.filter((_tag, index) => this.#machine.state.tags[index] === 1);
  }

  get waits(): readonly ArmedWait[] {
    if (!this.#hasStarted) return [];
    const { ids, sources } = this.#tables.transitions;
    const { armed, armedCount, dueAt } = this.#machine.state;
    return [...armed.subarray(0, armedCount)].map((wait) => ({
      transition: ids[wait] ?? "",
      stage: this.#tables.stages.ids[sources[wait] ?? none] ?? "",
      dueAt: dueAt[wait] ?? 0,
    }));
  }

  start(frame: MachineFrame): readonly Microstep[] | undefined {
    const isSettled = this.#run(frame, (complete) => this.#machine.start(complete));
    this.#hasStarted = isSettled !== undefined;
    return isSettled;
  }

  step(event: EngineEvent, frame: MachineFrame): readonly Microstep[] | undefined {
    return this.#run(frame, (complete) => {
      switch (event.kind) {
        case "event":
          return this.#machine.step(this.#tables.eventNumbers.get(event.type) ?? none, complete);
        case "fact":
          return this.#machine.step(none, complete);
        case "wait":
          return this.#machine.fire(this.#positions.get(event.transition)?.position ?? none, complete);
      }
    });
  }

  #run(frame: MachineFrame, step: (complete: TableFrame) => boolean): readonly Microstep[] | undefined {
    this.#frame = completeTableFrame({ ...frame }, this.#tables, this.#machine.state);
    this.#microsteps = [];
    return step(this.#frame) ? this.#microsteps : undefined;
  }

  guardRead(transition: number, outcome: "holds" | "error"): void {
    const frame = this.#frame;
    if (frame !== undefined) frame.onGuard?.(this.#getId(transition), outcome, frame);
  }

  microstepBegun(): void {
    this.#microsteps.push({ taken: [], left: [], entered: [], effects: [] });
  }

  transitionTaken(transition: number): void {
    this.#frame?.onTaken?.(this.#getId(transition));
    this.#present.taken.push(this.#getId(transition));
  }

  stageLeft(stage: number): void {
    this.#present.left.push(this.#tables.stages.ids[stage] ?? "");
  }

  stageEntered(stage: number): void {
    this.#present.entered.push(this.#tables.stages.ids[stage] ?? "");
  }

  effectDone({ place, effect }: TableEffect, owner: { kind: "transition" | "stage"; number: number }): void {
    const ids = owner.kind === "stage" ? this.#tables.stages.ids : this.#tables.transitions.ids;
    const by: MicrostepEffect["by"] = { kind: owner.kind, id: ids[owner.number] ?? "" };
    this.#present.effects.push({ place, by, effect });
  }

  get #present(): BuildingMicrostep {
    const present = this.#microsteps.at(-1);
    invariant(present, "what happens in a macrostep happens in a microstep");
    return present;
  }

  #getId(transition: number): string {
    return this.#tables.transitions.ids[transition] ?? "";
  }
}
