import { none, root } from "../../compile/JourneyTables.js";
import { maxStepsAtInstant } from "../RunFold.js";
import type { PlainMove, TableMachine } from "../tables/TableMachine.js";
import type { PackedFacts } from "./PackedFacts.js";
import type { PackedLedgers } from "./PackedLedgers.js";
import { landing, nothing, type Selection, type SelectionCache, unknown } from "./SelectionCache.js";

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
  /** The only leaf, `none` where no run has begun, and when it was entered, ms. */
  leaf: number;
  since: number;
  /** The last item that moved the run, and the transition it took; `none` where nothing moved. */
  cause: number;
  transition: number;
}

/**
 * The events that only look up what was selected before and move from one leaf to another: most events of most HCPs, one
 * after the other without leaving a loop over typed arrays. The machine's state follows once somebody asks for it (`settle`).
 */
export class PlainSteps {
  readonly #packed: PackedLedgers;
  readonly #machine: TableMachine;
  readonly #cache: SelectionCache;
  readonly #facts: PackedFacts;
  /** By code of the item, numbers of `itemKind`. */
  readonly #kinds: Uint8Array;
  readonly #isWatched: Uint8Array;
  /** What a run enters as it begins, where nothing but that happens. */
  readonly #enteredAtStart: Int32Array | undefined;
  // By number of the move: which transition it makes, where it leads, and what it enters around that.
  readonly #transitions: number[] = [none, none];
  readonly #landings: number[] = [landing.elsewhere, landing.here];
  readonly #around: (Int32Array | undefined)[] = [undefined, undefined];
  /** By leaf and transition. */
  readonly #numbers = new Map<number, number>();
  /** The leaf that the machine's state has, where the last span left another. */
  #leafBefore = none;

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
    this.#enteredAtStart = machine.findPlainStart();
  }

  /** What an event selected before; `none` for nothing, undefined where that is not known. */
  find(selection: Selection): number | undefined {
    const found = this.#cache.find(selection);
    return found === unknown ? undefined : this.#transitions[found];
  }

  /** Keeps what the event selected. */
  remember(selection: Selection, transition: number): void {
    const found = transition === none ? nothing : this.#getMove(selection.leaf, transition);
    this.#cache.remember(selection, { found, landing: this.#landings[found] ?? landing.elsewhere });
  }

  #getMove(leaf: number, transition: number): number {
    const key = transition * this.#isWatched.length + leaf;
    const known = this.#numbers.get(key);
    if (known !== undefined) return known;
    const move = this.#machine.findPlainMove(leaf, transition);
    const number = this.#transitions.push(transition) - 1;
    const entered = move === undefined || this.#isSeen(leaf, move) ? [] : [...move.entered];
    const target = entered.pop();
    const isDeep = entered.length > 0;
    // Below zero where stages around the leaf are entered with it.
    const at = (target ?? none) + landing.first;
    this.#landings.push(target === undefined ? landing.elsewhere : isDeep ? -at : at);
    this.#around.push(isDeep ? Int32Array.from(entered) : undefined);
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

  /**
   * Takes items from one on as long as they are plain; answers the first that is not. A run that is active has one leaf. The
   * machine's state stays as it was: `settle` before it is read.
   */
  run(from: number, span: PlainSpan): number {
    const { times, codes, first } = this.#packed;
    const { rows, strides, cells, landings, eventCount, factLimit, payloadStride } = this.#cache;
    const { end, until } = span;
    const { state } = this.#machine;
    const kinds = this.#kinds;
    const before = span.isActive ? (state.leaves[0] ?? none) : none;
    let facts = this.#facts.signature.number;
    let { instant, stepsAtInstant } = span;
    let leaf = before;
    let since = leaf === none ? Number.NaN : (state.since[leaf] ?? Number.NaN);
    let started = none;
    let cause = none;
    let move = none;
    let item = from;
    for (; item < end; item++) {
      const at = times[item] ?? 0;
      const code = codes[item] ?? 0;
      const kind = kinds[code] ?? itemKind.noted;
      if (at > until || kind === itemKind.noted) break;
      let place = none;
      let landsAt: number = landing.here;
      if (kind === itemKind.fact) {
        this.#facts.record(item, code - eventCount, at);
        facts = this.#facts.signature.number;
        if (leaf === none) continue;
      } else if (leaf === none) {
        if (kind === itemKind.step) continue;
        if (kind === itemKind.entry) break;
        leaf = this.#enter(this.#enteredAtStart, at);
        since = at;
        started = item;
        instant = Number.NaN;
        continue;
      } else {
        const row = leaf * eventCount + code;
        const cellsFrom = rows[row] ?? none;
        const stride = strides[row] ?? 0;
        if (cellsFrom < 0 || facts >= (stride === 0 ? factLimit : payloadStride)) break;
        place = cellsFrom + ((first[item] ?? none) + 1) * stride + facts;
        landsAt = landings[place] ?? landing.elsewhere;
      }
      if (landsAt === landing.elsewhere) break;
      if (at !== instant) {
        instant = at;
        stepsAtInstant = 1;
      } else if (stepsAtInstant < maxStepsAtInstant) stepsAtInstant += 1;
      else break;
      if (landsAt === landing.here) continue;
      if (landsAt < 0) {
        this.#enter(this.#around[cells[place] ?? nothing], at);
        landsAt = -landsAt;
      }
      leaf = landsAt - landing.first;
      since = at;
      cause = item;
      move = place;
    }
    this.#leafBefore = before;
    span.instant = instant;
    span.stepsAtInstant = stepsAtInstant;
    span.started = started;
    span.leaf = leaf;
    span.since = since;
    span.cause = cause;
    span.transition = move === none ? none : (this.#transitions[cells[move] ?? nothing] ?? none);
    return item;
  }

  /** Notes when stages are entered; answers the last of them. */
  #enter(entered: Int32Array | undefined, at: number): number {
    const { since } = this.#machine.state;
    let stage = none;
    for (let index = 0; entered !== undefined && index < entered.length; index++) {
      stage = entered[index] ?? none;
      since[stage] = at;
    }
    return stage;
  }

  /** Makes the machine stand where the last span came to. */
  settle({ started, leaf, since }: PlainSpan): void {
    const { state } = this.#machine;
    if (leaf === none) return;
    if (started !== none) this.#machine.startPlainly();
    else if (leaf !== this.#leafBefore) this.#stand(this.#leafBefore, 0);
    this.#stand(leaf, 1);
    state.leaves[0] = leaf;
    state.leafCount = 1;
    state.since[leaf] = since;
  }

  #stand(leaf: number, isActive: 0 | 1): void {
    const { active } = this.#machine.state;
    for (let stage = leaf; stage > root; stage = this.#machine.getParent(stage)) active[stage] = isActive;
  }
}
