import type { Guarded, Journey } from "../../compile/Journey.js";
import type { ReadGuard } from "../../compile/JourneyTables.js";
import { collectReads } from "../../guards/collectReads.js";
import { compileExpression } from "../../guards/evaluateGuard.js";
import type { GuardFrame } from "../../guards/GuardFrame.js";
import type { Guard } from "../../guards/openGuard.js";
import { matchesEventType } from "../../model/trigger.js";

/** What may have changed since guards were last read, as bits. */
export const change = {
  persona: 1,
  segment: 2,
  attribute: 4,
  consent: 8,
  events: 16,
  touches: 32,
  stages: 64,
  counters: 128,
  everything: 255,
} as const;

interface Watched {
  readonly read: ReadGuard | undefined;
  /** Changes after which it may hold though it did not before. */
  readonly mask: number;
  /** By number of the event's type, those that set it off; undefined where none has to. */
  readonly events: Uint8Array | undefined;
}

/**
 * Goals and exits, read only where something they read has changed: time alone never makes one of them true, as checking
 * makes sure (semantics 11). An exit with an event is read at each of its events.
 */
export class WatchedGuards {
  readonly #goals: readonly Watched[];
  readonly #exits: readonly Watched[];
  readonly #goalMask: number;
  readonly #exitMask: number;
  /** By number of the event's type: 1 where an exit is set off by it. */
  readonly #endsBy: Uint8Array;
  /** Stages that any of them asks about. */
  readonly stages: ReadonlySet<string>;

  constructor({ document, goals, exits }: Journey) {
    const types = document.events.map(({ type }) => type);
    this.#goals = goals.map((goal) => watch(goal, types));
    this.#exits = exits.map((exit) => watch(exit, types));
    this.#goalMask = joinMasks(this.#goals);
    this.#exitMask = joinMasks(this.#exits);
    this.#endsBy = Uint8Array.from(types, (_type, event) =>
      this.#exits.some(({ events }) => events?.[event] === 1) ? 1 : 0,
    );
    const reads = [...goals, ...exits].flatMap(({ guard }) =>
      guard === undefined ? [] : collectReads(guard),
    );
    this.stages = new Set(reads.flatMap(({ stages, stageTimes }) => [...stages, ...stageTimes]));
  }

  /** Whether an event by itself may end a run. */
  endsBy(event: number): boolean {
    return event >= 0 && this.#endsBy[event] === 1;
  }

  /** Whether any of them may see one of these changes. */
  sees(changes: number): boolean {
    return (changes & (this.#goalMask | this.#exitMask)) !== 0;
  }

  /** Whether anything need be read at all. */
  mayHold(event: number, changes: number): boolean {
    return (changes & (this.#goalMask | this.#exitMask)) !== 0 || this.endsBy(event);
  }

  /** The first exit that is met (semantics 22); −1 for none. The event is `none` for a wait, a fact or a date. */
  findExit(event: number, changes: number, frame: GuardFrame): number {
    const isAtEvent = this.endsBy(event);
    if (!isAtEvent && (changes & this.#exitMask) === 0) return -1;
    for (let index = 0; index < this.#exits.length; index++) {
      const exit = this.#exits[index];
      if (exit === undefined) continue;
      const isDue =
        exit.events === undefined ? (exit.mask & changes) !== 0 : isAtEvent && exit.events[event] === 1;
      if (isDue && (exit.read === undefined || exit.read(frame) === true)) return index;
    }
    return -1;
  }

  /** Sets the bits of goals that are reached and were not (semantics 24). */
  reachGoals(reached: Uint32Array, changes: number, frame: GuardFrame): void {
    if ((changes & this.#goalMask) === 0) return;
    for (let index = 0; index < this.#goals.length; index++) {
      const goal = this.#goals[index];
      const word = index >>> 5;
      const bit = 1 << (index & 31);
      if (goal?.read === undefined || (goal.mask & changes) === 0 || ((reached[word] ?? 0) & bit) !== 0)
        continue;
      if (goal.read(frame) === true) reached[word] = (reached[word] ?? 0) | bit;
    }
  }
}

function watch(
  { item, guard }: Guarded<{ readonly id: string; readonly event?: string | undefined }>,
  types: readonly string[],
): Watched {
  const { event } = item;
  return {
    read: guard && compileExpression(guard.expression),
    mask: guard === undefined ? 0 : findChanges(guard),
    events:
      event === undefined
        ? undefined
        : Uint8Array.from(types, (type) => (matchesEventType(event, type) ? 1 : 0)),
  };
}

function joinMasks(guards: readonly Watched[]): number {
  return guards.reduce((all, { mask, events }) => (events === undefined ? all | mask : all), 0);
}

/** The changes that a guard can see. One that reads nothing is read at the start. */
function findChanges(guard: Guard): number {
  const reads = collectReads(guard);
  const has = (isRead: boolean, bit: number) => (isRead ? bit : 0);
  const mask =
    has(reads.persona, change.persona) |
    has(reads.segment, change.segment) |
    has(reads.attributes.length > 0, change.attribute) |
    has(reads.consents.length > 0, change.consent) |
    has(reads.counts.length + reads.sums.length + reads.lastEvents.length > 0, change.events) |
    has(reads.touches.length > 0, change.touches) |
    has(reads.stages.length + reads.stageTimes.length > 0, change.stages) |
    has(reads.counters.length > 0, change.counters);
  return mask === 0 ? change.everything : mask;
}
