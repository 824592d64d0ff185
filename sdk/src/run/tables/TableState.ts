import { type JourneyTables, none, root } from "../../compile/JourneyTables.js";

/** Where one run stands, as typed arrays that are used again for the next run. */
export class TableState {
  /** 1 for each active stage, by number. */
  readonly active: Uint8Array;
  /** When each stage was last entered, ms; means something while it is active. */
  readonly since: Float64Array;
  /** Active stages with none inside, in the order in which the machine came to them. */
  readonly leaves: Int32Array;
  leafCount = 0;
  readonly counters: Float64Array;
  readonly tags: Uint8Array;
  /** Waits that are armed, in the order of arming, and when each is due, by number of the transition. */
  readonly armed: Int32Array;
  armedCount = 0;
  readonly dueAt: Float64Array;
  isComplete = false;
  readonly #tables: JourneyTables;
  /** What each way back remembers: a stretch of `#remembered`, of `#rememberedCounts` stages; 0 where it never was left. */
  readonly #rememberedStarts: Int32Array;
  readonly #rememberedCounts: Int32Array;
  readonly #remembered: Int32Array;

  constructor(tables: JourneyTables) {
    const { stages, transitions, counters, tags } = tables;
    this.#tables = tables;
    this.active = new Uint8Array(stages.count);
    this.since = new Float64Array(stages.count);
    this.leaves = new Int32Array(stages.count);
    this.counters = new Float64Array(counters.ids.length);
    this.tags = new Uint8Array(tags.length);
    this.armed = new Int32Array(transitions.count);
    this.dueAt = new Float64Array(transitions.count);
    this.#rememberedStarts = new Int32Array(stages.count);
    this.#rememberedCounts = new Int32Array(stages.count);
    let size = 0;
    stages.histories.forEach((histories, parent) => {
      for (const history of histories) {
        this.#rememberedStarts[history] = size;
        size += (stages.ends[parent] ?? parent) - parent;
      }
    });
    this.#remembered = new Int32Array(size);
  }

  /** Makes it the state of a run that has not started. */
  reset(): void {
    this.#leaveAll();
    this.leafCount = 0;
    if (this.counters.length > 0) this.counters.set(this.#tables.counters.initials);
    if (this.tags.length > 0) this.tags.fill(0);
    this.armedCount = 0;
    this.isComplete = false;
    if (this.#remembered.length > 0) this.#rememberedCounts.fill(0);
  }

  #leaveAll(): void {
    if (this.leafCount > 1 || this.isComplete) {
      this.active.fill(0);
      return;
    }
    // Around the only leaf lies all that is active.
    const { parents } = this.#tables.stages;
    const leaf = this.leafCount === 0 ? root : (this.leaves[0] ?? root);
    for (let stage = leaf; stage > root; stage = parents[stage] ?? root) this.active[stage] = 0;
  }

  /** Takes over all that another state of the same journey holds: number by number, since the arrays are short. */
  copyFrom(other: TableState): void {
    for (let stage = 0; stage < this.active.length; stage++) {
      this.active[stage] = other.active[stage] ?? 0;
      this.since[stage] = other.since[stage] ?? 0;
    }
    this.leafCount = other.leafCount;
    for (let index = 0; index < this.leafCount; index++) this.leaves[index] = other.leaves[index] ?? none;
    for (let index = 0; index < this.counters.length; index++)
      this.counters[index] = other.counters[index] ?? 0;
    for (let index = 0; index < this.tags.length; index++) this.tags[index] = other.tags[index] ?? 0;
    this.armedCount = other.armedCount;
    for (let index = 0; index < this.armedCount; index++) {
      const wait = other.armed[index] ?? none;
      this.armed[index] = wait;
      this.dueAt[wait] = other.dueAt[wait] ?? Number.NaN;
    }
    this.isComplete = other.isComplete;
    if (this.#remembered.length === 0) return;
    this.#rememberedCounts.set(other.#rememberedCounts);
    this.#remembered.set(other.#remembered);
  }

  isActive(stage: number): boolean {
    return stage === root || this.active[stage] === 1;
  }

  arm(transition: number, dueAt: number): void {
    this.dueAt[transition] = dueAt;
    for (let index = 0; index < this.armedCount; index++) if (this.armed[index] === transition) return;
    this.armed[this.armedCount++] = transition;
  }

  disarm(transition: number): void {
    let kept = 0;
    for (let index = 0; index < this.armedCount; index++) {
      const other = this.armed[index] ?? none;
      if (other !== transition) this.armed[kept++] = other;
    }
    this.armedCount = kept;
  }

  /** The wait that comes due first; of several due at once the first in the document (semantics 3). */
  findNextWait(): number {
    let next = none;
    let dueAt = Number.POSITIVE_INFINITY;
    for (let index = 0; index < this.armedCount; index++) {
      const wait = this.armed[index] ?? none;
      const due = this.dueAt[wait] ?? Number.NaN;
      if (next !== none && (due > dueAt || (due === dueAt && wait > next))) continue;
      next = wait;
      dueAt = due;
    }
    return next;
  }

  /** Keeps in the ways back of a stage about to be left what is active in it. */
  remember(stage: number): void {
    const { kinds, parents, ends, histories, isDeep } = this.#tables.stages;
    for (const history of histories[stage] ?? []) {
      const start = this.#rememberedStarts[history] ?? 0;
      const end = ends[stage] ?? stage;
      let count = 0;
      for (let inner = stage + 1; inner < end; inner++) {
        if (this.active[inner] === 0) continue;
        const isMeant = isDeep[history] === 1 ? isLeafKind(kinds[inner]) : parents[inner] === stage;
        if (isMeant) this.#remembered[start + count++] = inner;
      }
      this.#rememberedCounts[history] = count;
    }
  }

  /** What a way back remembers; empty while it has nothing to. A view, valid until something is left. */
  recall(history: number): Int32Array {
    const start = this.#rememberedStarts[history] ?? 0;
    return this.#remembered.subarray(start, start + (this.#rememberedCounts[history] ?? 0));
  }
}

/** Atomic and final stages have nothing inside. */
export function isLeafKind(kind: number | undefined): boolean {
  return kind === 0 || kind === 3;
}
