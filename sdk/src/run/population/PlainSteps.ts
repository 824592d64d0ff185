import { none, root } from "../../compile/JourneyTables.js";
import { maxStepsAtInstant } from "../RunFold.js";
import type { PlainMove, TableMachine } from "../tables/TableMachine.js";
import type { PackedLedgers } from "./PackedLedgers.js";
import { nothing, type SelectionCache, unknown } from "./SelectionCache.js";

/** What a run of plain steps needs to know beforehand, and where it came to. */
export interface PlainSpan {
  /** Only items before this one, and not after this instant. */
  end: number;
  until: number;
  facts: number;
  instant: number;
  stepsAtInstant: number;
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
  readonly #isNoted: Uint8Array;
  readonly #isWatched: Uint8Array;
  // By number of the move: which transition it makes, where to (none: more happens than that), and what it enters around that.
  readonly #transitions: number[] = [none, none];
  readonly #targets: number[] = [none, none];
  readonly #around: (Int32Array | undefined)[] = [undefined, undefined];
  /** By leaf and transition. */
  readonly #numbers = new Map<number, number>();

  /** @param noted - By number, 1 for types of events of which more than a step comes, and for stages that goals or exits ask about. */
  constructor(
    packed: PackedLedgers,
    machine: TableMachine,
    cache: SelectionCache,
    noted: { readonly events: Uint8Array; readonly stages: Uint8Array },
  ) {
    this.#packed = packed;
    this.#machine = machine;
    this.#cache = cache;
    this.#isNoted = noted.events;
    this.#isWatched = noted.stages;
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

  /** Takes items from one on as long as they are plain; answers the first that is not. The run has one leaf. */
  run(from: number, span: PlainSpan): number {
    const { times, codes, first } = this.#packed;
    const { rows, strides, cells, eventCount, factLimit, payloadStride } = this.#cache;
    const { end, until, facts } = span;
    const { state } = this.#machine;
    const { since } = state;
    const isNoted = this.#isNoted;
    const targets = this.#targets;
    const begin = state.leaves[0] ?? none;
    if (facts >= factLimit) return from;
    let { instant, stepsAtInstant } = span;
    let leaf = begin;
    let cause = none;
    let move = unknown;
    let item = from;
    for (; item < end; item++) {
      const at = times[item] ?? 0;
      const code = codes[item] ?? 0;
      if (at > until || code >= eventCount || isNoted[code] === 1) break;
      const row = leaf * eventCount + code;
      const cells0 = rows[row] ?? none;
      const stride = strides[row] ?? 0;
      if (cells0 < 0 || (stride !== 0 && facts >= payloadStride)) break;
      const found = cells[cells0 + ((first[item] ?? none) + 1) * stride + facts] ?? unknown;
      if (found === unknown) break;
      const steps = at === instant ? stepsAtInstant + 1 : 1;
      if (found !== nothing) {
        const target = targets[found] ?? none;
        if (target < 0 || steps > maxStepsAtInstant) break;
        const around = this.#around[found];
        if (around !== undefined) for (const stage of around) since[stage] = at;
        since[target] = at;
        leaf = target;
        cause = item;
        move = found;
      } else if (steps > maxStepsAtInstant) break;
      instant = at;
      stepsAtInstant = steps;
    }
    span.instant = instant;
    span.stepsAtInstant = stepsAtInstant;
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
