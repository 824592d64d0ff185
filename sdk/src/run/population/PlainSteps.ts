import { none, root } from "../../compile/JourneyTables.js";
import { maxStepsAtInstant } from "../RunFold.js";
import type { PlainMove, TableMachine } from "../tables/TableMachine.js";
import type { PackedFacts } from "./PackedFacts.js";
import type { PackedLedgers } from "./PackedLedgers.js";
import { nothing, type SelectionCache, unknown } from "./SelectionCache.js";

/** What becomes of items: `entry` and `start` are events that begin a run where none is, `start` in a plain way; more comes of `noted` ones. */
export const itemKind = { step: 0, start: 1, entry: 2, fact: 3, noted: 4 } as const;

/** What a run of plain steps needs to know beforehand, and where it came to. */
export interface PlainSpan {
  /** Only items before this one, and not after this instant. */
  end: number;
  until: number;
  /** False before a first run has begun. */
  isActive: boolean;
  instant: number;
  stepsAtInstant: number;
  /** The item that began the run; `none` where it had begun before, or has not. */
  started: number;
  /** The last item that moved the run, and the transition it took; `none` where nothing moved. */
  cause: number;
  transition: number;
}

/**
 * The events that only look up what was selected before and move from one leaf to another: most events of most HCPs, one
 * after the other without leaving a loop over typed arrays.
 */
export class PlainSteps {
  readonly #packed: PackedLedgers;
  readonly #machine: TableMachine;
  readonly #cache: SelectionCache;
  readonly #facts: PackedFacts;
  /** By code of the item, numbers of `itemKind`. */
  readonly #kinds: Uint8Array;
  readonly #isWatched: Uint8Array;
  // By number of the move: which transition it makes, where to (none: unknown, or more happens), and what it enters around that.
  readonly #transitions: number[] = [none, none];
  readonly #targets: number[] = [none, root];
  readonly #around: (Int32Array | undefined)[] = [undefined, undefined];
  /** By leaf and transition. */
  readonly #numbers = new Map<number, number>();

  /**
   * @param kinds - By code of the item, numbers of `itemKind`.
   * @param isWatched - By number of the stage, 1 where goals or exits ask about it.
   */
  constructor(
    packed: PackedLedgers,
    machine: TableMachine,
    cache: SelectionCache,
    facts: PackedFacts,
    kinds: Uint8Array,
    isWatched: Uint8Array,
  ) {
    this.#packed = packed;
    this.#machine = machine;
    this.#cache = cache;
    this.#facts = facts;
    this.#kinds = kinds;
    this.#isWatched = isWatched;
  }

  /** What an event selected before; `none` for nothing, undefined where that is not known. */
  find(leaf: number, event: number, payload: number, facts: number): number | undefined {
    const found = this.#cache.find(leaf, event, payload, facts);
    return found === unknown ? undefined : this.#transitions[found];
  }

  /** Keeps what the event selected. */
  remember(leaf: number, event: number, payload: number, facts: number, transition: number): void {
    const found = transition === none ? nothing : this.#getMove(leaf, transition);
    this.#cache.remember(leaf, event, payload, facts, found);
  }

  #getMove(leaf: number, transition: number): number {
    const key = transition * this.#isWatched.length + leaf;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const move = this.#machine.findPlainMove(leaf, transition);
    const number = this.#transitions.push(transition) - 1;
    const entered = move === undefined || this.#isSeen(leaf, move) ? [] : [...move.entered];
    this.#targets.push(entered.at(-1) ?? none);
    this.#around.push(entered.length > 1 ? Int32Array.from(entered.slice(0, -1)) : undefined);
    this.#numbers.set(key, number);
    return number;
  }

  /** Whether a goal or an exit could see the move. */
  #isSeen(leaf: number, { domain, entered }: PlainMove): boolean {
    for (let stage = leaf; stage > domain; stage = this.#machine.getParent(stage)) {
      if (this.#isWatched[stage] === 1) return true;
    }
    return entered.some((stage) => this.#isWatched[stage] === 1);
  }

  /** Takes items from one on as long as they are plain; answers the first that is not. A run that is active has one leaf. */
  run(from: number, span: PlainSpan): number {
    const { times, codes, first } = this.#packed;
    const { rows, strides, cells, eventCount, factLimit, payloadStride } = this.#cache;
    const { end, until } = span;
    const { state } = this.#machine;
    const { since } = state;
    const kinds = this.#kinds;
    const targets = this.#targets;
    let begin = span.isActive ? (state.leaves[0] ?? none) : none;
    let facts = this.#facts.signature.number;
    let { instant, stepsAtInstant } = span;
    let leaf = begin;
    let started = none;
    let cause = none;
    let move = unknown;
    let item = from;
    for (; item < end; item++) {
      const at = times[item] ?? 0;
      const code = codes[item] ?? 0;
      const kind = kinds[code] ?? itemKind.noted;
      if (at > until || kind === itemKind.noted) break;
      let found = nothing;
      if (kind === itemKind.fact) {
        this.#facts.record(item, code - eventCount, at);
        facts = this.#facts.signature.number;
        if (leaf === none) continue;
      } else if (leaf === none) {
        if (kind === itemKind.step) continue;
        if (kind === itemKind.entry) break;
        this.#machine.startPlainly(at);
        begin = leaf = state.leaves[0] ?? none;
        started = item;
        instant = Number.NaN;
        continue;
      } else {
        const row = leaf * eventCount + code;
        const cellsFrom = rows[row] ?? none;
        const stride = strides[row] ?? 0;
        if (cellsFrom < 0 || facts >= (stride === 0 ? factLimit : payloadStride)) break;
        found = cells[cellsFrom + ((first[item] ?? none) + 1) * stride + facts] ?? unknown;
      }
      const target = targets[found] ?? none;
      const steps = at === instant ? stepsAtInstant + 1 : 1;
      if (target === none || steps > maxStepsAtInstant) break;
      instant = at;
      stepsAtInstant = steps;
      if (found === nothing) continue;
      const around = this.#around[found];
      if (around !== undefined) for (const stage of around) since[stage] = at;
      since[target] = at;
      leaf = target;
      cause = item;
      move = found;
    }
    span.instant = instant;
    span.stepsAtInstant = stepsAtInstant;
    span.started = started;
    span.cause = cause;
    span.transition = this.#transitions[move] ?? none;
    if (leaf !== begin) this.#stand(begin, leaf);
    return item;
  }

  #stand(before: number, leaf: number): void {
    const { state } = this.#machine;
    for (let stage = before; stage > root; stage = this.#machine.getParent(stage)) state.active[stage] = 0;
    for (let stage = leaf; stage > root; stage = this.#machine.getParent(stage)) state.active[stage] = 1;
    state.leaves[0] = leaf;
  }
}
