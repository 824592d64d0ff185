import type { Journey } from "../../compile/Journey.js";
import { none, root } from "../../compile/JourneyTables.js";
import { FactNumbers } from "../../run/FactNumbers.js";
import { status } from "../../run/population/PopulationRuns.js";
import { isLeafKind } from "../../run/tables/TableState.js";
import type { PersonSimulator } from "../person/PersonSimulator.js";
import type { EventCause, SimulatedIdentity, SimulationSink } from "../person/SimulationSink.js";
import type { SimulationPlan } from "../SimulationOptions.js";
import { PathTally } from "./PathTally.js";
import { mostTouches, risk, saturationMs, statusCount, type TotalsLayout } from "./TotalsLayout.js";

const notYet = -1;

/** Adds what happens to people up, as whole numbers. */
export class TotalsWriter implements SimulationSink {
  counts: Float64Array;
  readonly paths = new PathTally();
  readonly #layout: TotalsLayout;
  readonly #plan: SimulationPlan;
  readonly #kinds: Uint8Array;
  readonly #channels: Int32Array;
  readonly #groupAttributes: readonly {
    readonly id: string;
    readonly first: number;
    readonly values: readonly string[];
  }[];
  #simulator: PersonSimulator | undefined;
  #persona = 0;
  /** Where the numbers of the person's persona begin, by what they are of. */
  #stagesAt = 0;
  #statusesAt = 0;
  #entriesAt = 0;
  #visitorsAt = 0;
  #transitionsAt = 0;
  #takersAt = 0;
  /** The instant that was looked up last, and where it is counted. */
  #instant = Number.NaN;
  #time = 0;
  /** The phase that the person stands in, by its number among moves. */
  #phase = none;
  #status: number = status.notEntered;
  #hasEntered = false;
  #hasExited = false;
  /** When the person came to be at risk of reaching goals, ms; `notYet` before. */
  #riskFrom = notYet;
  #riskUntil = notYet;
  /** By goal: when it was reached first, ms; `notYet`. */
  readonly #goalAt: Float64Array;
  readonly #touches: Int32Array;
  #touchCount = 0;
  readonly #hasTaken: Uint8Array;
  readonly #hasVisited: Uint8Array;

  constructor(journey: Journey, plan: SimulationPlan, layout: TotalsLayout) {
    this.#layout = layout;
    this.#plan = plan;
    this.counts = new Float64Array(layout.size);
    this.#kinds = journey.tables.stages.kinds;
    const { channels } = new FactNumbers(journey.document);
    this.#channels = Int32Array.from(
      journey.document.touchpoints,
      ({ channel }) => channels.get(channel) ?? none,
    );
    const ids = new Set(layout.groups.map(({ attribute }) => attribute));
    this.#groupAttributes = journey.document.attributes.flatMap((attribute) =>
      attribute.type === "enum" && ids.has(attribute.id)
        ? [
            {
              id: attribute.id,
              first: layout.groups.findIndex((group) => group.attribute === attribute.id),
              values: attribute.values,
            },
          ]
        : [],
    );
    this.#goalAt = new Float64Array(layout.goals);
    this.#touches = new Int32Array(layout.channels);
    this.#hasTaken = new Uint8Array(layout.transitions);
    this.#hasVisited = new Uint8Array(layout.stages);
  }

  /** Whose facts are read; the simulator and its sink need each other. */
  watch(simulator: PersonSimulator): void {
    this.#simulator = simulator;
  }

  /** Begins a block. */
  clear(): void {
    this.counts = new Float64Array(this.#layout.size);
  }

  /** The first instant at which people are counted that is not before this one. */
  #findTime(at: number): number {
    if (at === this.#instant) return this.#time;
    const { from, stepMs, steps } = this.#plan;
    this.#instant = at;
    this.#time = at <= from ? 0 : Math.min(Math.ceil((at - from) / stepMs), steps);
    return this.#time;
  }

  #add(place: number, amount: number): void {
    this.counts[place] = (this.counts[place] ?? 0) + amount;
  }

  #addStage(stage: number, at: number, amount: number): void {
    this.#add(this.#stagesAt + stage * this.#layout.times + this.#findTime(at), amount);
  }

  #addStatus(number: number, at: number, amount: number): void {
    this.#add(this.#statusesAt + number * this.#layout.times + this.#findTime(at), amount);
  }

  personBegun({ persona }: SimulatedIdentity): void {
    const { at: start, goals } = this.#layout;
    const fold = this.#simulator?.fold;
    if (fold === undefined) return;
    const { from } = this.#plan;
    this.#setPersona(persona);
    this.#status = fold.status;
    this.#hasEntered = fold.status !== status.notEntered;
    this.#hasExited = false;
    this.#riskFrom = fold.isActive ? from : notYet;
    this.#riskUntil = notYet;
    this.#goalAt.fill(notYet);
    this.#touches.fill(0);
    this.#touchCount = 0;
    this.#hasTaken.fill(0);
    this.#hasVisited.fill(0);
    this.paths.begin();
    this.#phase = this.#layout.moves.outside;
    this.#add(start.people + persona, 1);
    this.#addStatus(fold.status, from, 1);
    if (fold.status === status.notEntered) return;
    const { active } = fold.machine.state;
    const isThere = fold.status === status.active || fold.status === status.completed;
    for (let stage = root + 1; isThere && stage < active.length; stage++) {
      if (active[stage] !== 1) continue;
      this.#visit(stage, from);
      this.#stand(stage);
    }
    for (let goal = 0; goal < goals; goal++) {
      if (((fold.goals[goal >>> 5] ?? 0) & (1 << (goal & 31))) === 0) continue;
      this.#add(start.goalsBefore + persona * goals + goal, 1);
      this.#goalAt[goal] = Number.NEGATIVE_INFINITY;
    }
  }

  #setPersona(persona: number): void {
    const { at: start, stages, transitions, times } = this.#layout;
    this.#persona = persona;
    this.#stagesAt = start.stages + persona * stages * times;
    this.#statusesAt = start.statuses + persona * statusCount * times;
    this.#entriesAt = start.entries + persona * stages;
    this.#visitorsAt = start.visitors + persona * stages;
    this.#transitionsAt = start.transitions + persona * transitions;
    this.#takersAt = start.takers + persona * transitions;
  }

  stageEntered(stage: number, at: number): void {
    this.#add(this.#entriesAt + stage, 1);
    this.#visit(stage, at);
    const phase = this.#layout.moves.phaseOf[stage] ?? none;
    if (phase !== none) this.#move(phase, at);
  }

  #visit(stage: number, at: number): void {
    this.#addStage(stage, at, 1);
    if (isLeafKind(this.#kinds[stage])) this.paths.enter(stage, at);
    if (this.#hasVisited[stage] === 1) return;
    this.#hasVisited[stage] = 1;
    this.#add(this.#visitorsAt + stage, 1);
  }

  stageLeft(stage: number, at: number): void {
    this.#addStage(stage, at, -1);
    // Whose run goes on comes into another phase at once.
    const hasEnded = this.#status !== status.active;
    if (hasEnded && this.#layout.moves.phaseOf[stage] !== none) this.#move(this.#layout.moves.outside, at);
  }

  #stand(stage: number): void {
    const phase = this.#layout.moves.phaseOf[stage] ?? none;
    if (phase !== none) this.#phase = phase;
  }

  #move(to: number, at: number): void {
    const { at: start, moves } = this.#layout;
    const from = this.#phase;
    this.#phase = to;
    if (from === to) return;
    const row = moves.rowOf[from * (moves.outside + 1) + to] ?? none;
    // Who comes in as it begins counts in the first period.
    const period = Math.max(Math.ceil(this.#findTime(at) / moves.periodSteps) - 1, 0);
    const table = moves.tables === 1 ? 0 : this.#persona;
    this.#add(start.moves + (table * moves.rows.length + row) * moves.periods + period, 1);
  }

  transitionTaken(transition: number, _at: number): void {
    this.#add(this.#transitionsAt + transition, 1);
    if (this.#hasTaken[transition] === 1) return;
    this.#hasTaken[transition] = 1;
    this.#add(this.#takersAt + transition, 1);
  }

  runStarted(at: number): void {
    this.#setStatus(status.active, at);
    this.#hasEntered = true;
    if (this.#riskFrom === notYet) this.#riskFrom = at;
  }

  runEnded(as: number, exit: number, at: number): void {
    this.#setStatus(as, at);
    if (this.#riskUntil === notYet) this.#riskUntil = at;
    const { at: start, exits } = this.#layout;
    if (exit !== none) {
      this.#hasExited = true;
      this.#add(start.exits + this.#persona * exits + exit, 1);
    }
    if (as === status.stuck) this.#noteStuck();
  }

  #noteStuck(): void {
    const { state } = this.#simulator?.fold.machine ?? {};
    const leaf = state?.leafCount === 0 ? root : (state?.leaves[0] ?? root);
    this.#add(this.#layout.at.stuck + leaf, 1);
  }

  #setStatus(as: number, at: number): void {
    this.#addStatus(this.#status, at, -1);
    this.#addStatus(as, at, 1);
    this.#status = as;
  }

  goalReached(goal: number, at: number): void {
    if (this.#goalAt[goal] !== notYet) return;
    this.#goalAt[goal] = at;
    const { at: start, goals, times } = this.#layout;
    this.#add(start.goals + (this.#persona * goals + goal) * times + this.#findTime(at), 1);
  }

  eventHappened(cause: EventCause, index: number): void {
    if (cause !== "response") return;
    this.#add(this.#layout.at.answered + this.#persona * this.#layout.responses + index, 1);
  }

  touchpointSent(touchpoint: number, at: number): void {
    const { at: start, touchpoints, times } = this.#layout;
    const channel = this.#channels[touchpoint] ?? none;
    this.#add(start.sent + this.#persona * touchpoints + touchpoint, 1);
    this.#add(start.channelTouches + channel * times + this.#findTime(at), 1);
    this.#touches[channel] = (this.#touches[channel] ?? 0) + 1;
    this.#touchCount += 1;
    const before = this.#simulator?.fold.facts.countAllTouches(at - saturationMs) ?? 0;
    this.#add(
      start.touchesInWindow + this.#persona * (mostTouches + 1) + Math.min(before + 1, mostTouches),
      1,
    );
  }

  touchpointDeferred(touchpoint: number): void {
    this.#add(this.#layout.at.deferred + this.#persona * this.#layout.touchpoints + touchpoint, 1);
  }

  touchpointRefused(touchpoint: number, reason: number): void {
    const { at: start, touchpoints, reasons } = this.#layout;
    this.#add(start.refused + (this.#persona * touchpoints + touchpoint) * reasons + reason, 1);
  }

  personDone(): void {
    const { at: start } = this.#layout;
    this.paths.end();
    this.#add(
      start.touchesOfOne + this.#persona * (mostTouches + 1) + Math.min(this.#touchCount, mostTouches),
      1,
    );
    this.#noteRisks();
    for (const { id, first, values } of this.#groupAttributes) {
      const value = this.#simulator?.fold.frame.findAttribute(id);
      const place = values.indexOf(String(value));
      this.#noteGroup(first + (place < 0 ? values.length : place));
    }
  }

  /** What became of the person with regard to each goal, in time since they were at risk (semantics 33). */
  #noteRisks(): void {
    if (this.#riskFrom === notYet) return;
    const { at: start, goals, times } = this.#layout;
    const { until } = this.#plan;
    for (let goal = 0; goal < goals; goal++) {
      const reachedAt = this.#goalAt[goal] ?? notYet;
      if (reachedAt === Number.NEGATIVE_INFINITY) continue;
      const isReached = reachedAt !== notYet && (this.#riskUntil === notYet || reachedAt <= this.#riskUntil);
      const isOver = this.#riskUntil !== notYet;
      const kind = isReached ? risk.reached : isOver ? risk.ended : risk.censored;
      const end = isReached ? reachedAt : isOver ? this.#riskUntil : until;
      const time = this.#findElapsed(end - this.#riskFrom, kind);
      this.#add(start.risks + ((this.#persona * goals + goal) * risk.kinds + kind) * times + time, 1);
    }
  }

  /** In steps: what happened counts at the end of its step, who is no longer watched at the start of theirs. */
  #findElapsed(elapsedMs: number, kind: number): number {
    const { stepMs, steps } = this.#plan;
    const steady = elapsedMs / stepMs;
    return Math.min(kind === risk.censored ? Math.floor(steady) : Math.ceil(steady), steps);
  }

  #noteGroup(group: number): void {
    const { at: start, groupWidth, goals, channels } = this.#layout;
    const place = start.groups + group * groupWidth;
    this.#add(place, 1);
    if (this.#hasEntered) this.#add(place + 1, 1);
    if (this.#hasExited) this.#add(place + 2, 1);
    for (let goal = 0; goal < goals; goal++) {
      if ((this.#goalAt[goal] ?? notYet) >= 0) this.#add(place + 3 + goal, 1);
    }
    for (let channel = 0; channel < channels; channel++)
      this.#add(place + 3 + goals + channel, this.#touches[channel] ?? 0);
  }
}
