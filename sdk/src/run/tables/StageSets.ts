import { type JourneyTables, none, root, stageKind } from "../../compile/JourneyTables.js";
import type { TableState } from "./TableState.js";

/** By the targets of a journey's transitions, which a copy of its tables with other guards shares. */
const domainsOf = new WeakMap<Int32Array, Int32Array>();

/**
 * Finds which stages transitions leave and enter, as the algorithm of SCXML has it and XState follows it.
 *
 * Only ways back make this depend on what was before; everything else is worked out once for each transition.
 */
export class StageSets {
  /** What is left, the last and innermost first; `leftCount` of them count. */
  readonly left: Int32Array;
  leftCount = 0;
  /** What is entered, the first and outermost first; `enteredCount` of them count. */
  entered: Int32Array;
  enteredCount = 0;
  readonly #tables: JourneyTables;
  readonly #state: TableState;
  /** 1 for each stage of the set being made. */
  readonly #marks: Uint8Array;
  readonly #scratch: Int32Array;
  /** By transition; none where a way back decides. */
  readonly #domains: Int32Array;
  readonly #enteredBy: (Int32Array | undefined)[];
  #enteredAtStart: Int32Array | undefined;

  constructor(tables: JourneyTables, state: TableState) {
    const { stages, transitions } = tables;
    this.#tables = tables;
    this.#state = state;
    this.left = new Int32Array(stages.count);
    this.entered = this.#scratch = new Int32Array(stages.count);
    this.#marks = new Uint8Array(stages.count);
    this.#enteredBy = transitions.ids.map(() => undefined);
    this.#domains = this.#readDomains();
  }

  /** Worked out once for each journey, since a fold of one HCP makes sets of its own. */
  #readDomains(): Int32Array {
    const { ids, targets } = this.#tables.transitions;
    const known = domainsOf.get(targets);
    if (known !== undefined) return known;
    const domains = Int32Array.from(ids, (_id, transition) =>
      this.#leadsBack(transition) ? none : this.#computeDomain(transition),
    );
    domainsOf.set(targets, domains);
    return domains;
  }

  /** Fills `entered` with where a run begins. */
  enterAtStart(): void {
    if (this.#enteredAtStart === undefined) {
      this.#markInside(root);
      this.#collectEntered();
      this.#enteredAtStart = this.entered.slice(0, this.enteredCount);
    }
    this.#setEntered(this.#enteredAtStart);
  }

  /** Fills `left`. */
  leave(taken: Int32Array, count: number): void {
    this.leftCount = 0;
    if (this.#state.leafCount === 1) this.#climb(this.findDomain(taken[0] ?? none), taken[0] ?? none);
    else this.#sweep(taken, count);
  }

  /** Where only one leaf is active, all that is active lies around it. */
  #climb(domain: number, transition: number): void {
    if (this.#tables.transitions.targets[transition] === none) return;
    const { parents } = this.#tables.stages;
    for (let stage = this.#state.leaves[0] ?? root; stage > domain; stage = parents[stage] ?? root) {
      this.left[this.leftCount++] = stage;
    }
  }

  #sweep(taken: Int32Array, count: number): void {
    const { ends } = this.#tables.stages;
    const { active } = this.#state;
    for (let index = 0; index < count; index++) {
      const transition = taken[index] ?? none;
      if (this.#tables.transitions.targets[transition] === none) continue;
      const domain = this.findDomain(transition);
      const end = ends[domain] ?? domain;
      for (let stage = domain + 1; stage < end; stage++) if (active[stage] === 1) this.#marks[stage] = 1;
    }
    for (let stage = this.#marks.length - 1; stage > root; stage--) {
      if (this.#marks[stage] === 1) this.left[this.leftCount++] = stage;
    }
    this.#marks.fill(0);
  }

  /** Fills `entered`; asked after the stages were left, since ways back remember what was left with them. */
  enter(taken: Int32Array, count: number): void {
    const first = taken[0] ?? none;
    const isPlain = count === 1 && this.#domains[first] !== none;
    const known = isPlain ? this.#enteredBy[first] : undefined;
    if (known !== undefined) {
      this.#setEntered(known);
      return;
    }
    for (let index = 0; index < count; index++) this.#markEntered(taken[index] ?? none);
    this.#collectEntered();
    if (isPlain) this.#enteredBy[first] = this.entered.slice(0, this.enteredCount);
  }

  /** What a transition enters whatever was before; undefined where a way back decides. */
  findSteadyEntered(transition: number): Int32Array | undefined {
    if ((this.#domains[transition] ?? none) === none) return undefined;
    this.enter(Int32Array.of(transition), 1);
    return this.#enteredBy[transition];
  }

  #setEntered(stages: Int32Array): void {
    this.entered = stages;
    this.enteredCount = stages.length;
  }

  #collectEntered(): void {
    this.entered = this.#scratch;
    this.enteredCount = 0;
    for (let stage = root + 1; stage < this.#marks.length; stage++) {
      if (this.#marks[stage] === 1) this.entered[this.enteredCount++] = stage;
    }
    this.#marks.fill(0);
  }

  #markEntered(transition: number): void {
    const { kinds } = this.#tables.stages;
    const { targets, sources, reenters } = this.#tables.transitions;
    const target = targets[transition] ?? none;
    if (target === none) return;
    const source = sources[transition] ?? none;
    const domain = this.findDomain(transition);
    const isSourceItself = source === target && source === domain && reenters[transition] === 0;
    if (kinds[target] !== stageKind.history && !isSourceItself) this.#marks[target] = 1;
    this.#markInside(target);
    for (const stage of this.#findEffectiveTargets(target)) {
      this.#markAround(stage, domain, domain);
      if (kinds[domain] === stageKind.parallel) this.#markTracks(domain);
    }
  }

  /** Marks what is entered by itself with a stage. */
  #markInside(stage: number): void {
    const { kinds, initials } = this.#tables.stages;
    switch (kinds[stage]) {
      case stageKind.history:
        this.#markBack(stage);
        break;
      case stageKind.compound: {
        const initial = initials[stage] ?? none;
        this.#marks[initial] = 1;
        this.#markInside(initial);
        break;
      }
      case stageKind.parallel:
        this.#markTracks(stage);
        break;
    }
  }

  #markBack(history: number): void {
    const parent = this.#tables.stages.parents[history] ?? root;
    const stages = this.#findEffectiveTargets(history);
    for (const stage of stages) {
      this.#marks[stage] = 1;
      this.#markInside(stage);
    }
    for (const stage of stages) this.#markAround(stage, parent, root);
  }

  /** Marks the stages between one and `top`, as far as they lie inside `domain`, and all tracks of the parallel ones. */
  #markAround(stage: number, top: number, domain: number): void {
    const { kinds, parents } = this.#tables.stages;
    if (stage === top) return;
    for (let around = parents[stage] ?? root; around > root && around !== top; ) {
      if (this.#isInside(around, domain)) this.#marks[around] = 1;
      if (kinds[around] === stageKind.parallel) this.#markTracks(around);
      around = parents[around] ?? root;
    }
  }

  /** Tracks of which nothing is marked yet begin where they begin. */
  #markTracks(parallel: number): void {
    for (const track of this.#tables.stages.children[parallel] ?? []) {
      if (this.#isMarkedInside(track)) continue;
      this.#marks[track] = 1;
      this.#markInside(track);
    }
  }

  #isMarkedInside(stage: number): boolean {
    const end = this.#tables.stages.ends[stage] ?? stage;
    for (let inner = stage + 1; inner < end; inner++) if (this.#marks[inner] === 1) return true;
    return false;
  }

  /**
   * The stage that a transition stays inside: its source where it is internal or leads nowhere, else the nearest stage
   * around its source and all that it leads to.
   */
  findDomain(transition: number): number {
    const domain = this.#domains[transition] ?? none;
    return domain === none ? this.#computeDomain(transition) : domain;
  }

  #computeDomain(transition: number): number {
    const { sources, targets, reenters } = this.#tables.transitions;
    const { parents } = this.#tables.stages;
    const source = sources[transition] ?? none;
    const target = targets[transition] ?? none;
    if (target === none) return source;
    const stages = this.#findEffectiveTargets(target);
    const stays = (stage: number) => stage === source || this.#isInside(stage, source);
    if (reenters[transition] === 0 && stages.every(stays)) return source;
    let domain = parents[source] ?? root;
    const isInDomain = (stage: number) => this.#isInside(stage, domain);
    while (domain > root && !stages.every(isInDomain)) domain = parents[domain] ?? root;
    return domain;
  }

  #leadsBack(transition: number): boolean {
    const target = this.#tables.transitions.targets[transition] ?? none;
    return target !== none && this.#tables.stages.kinds[target] === stageKind.history;
  }

  /** What a target comes to: itself, or for a way back what it remembers, or where it leads meanwhile. */
  #findEffectiveTargets(target: number): Int32Array {
    const { kinds, parents, initials, children } = this.#tables.stages;
    if (kinds[target] !== stageKind.history) return Int32Array.of(target);
    const remembered = this.#state.recall(target);
    if (remembered.length > 0) return remembered;
    const initial = initials[target] ?? none;
    // A way back into a parallel stage may lead to all its tracks.
    return initial === none ? (children[parents[target] ?? root] ?? remembered) : Int32Array.of(initial);
  }

  #isInside(inner: number, outer: number): boolean {
    return inner > outer && inner < (this.#tables.stages.ends[outer] ?? 0);
  }
}
