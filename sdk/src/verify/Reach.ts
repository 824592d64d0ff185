import type { Journey } from "../compile/Journey.js";
import { groupBy } from "../model/groupBy.js";
import { invariant } from "../model/invariant.js";
import type { Stage } from "../model/journeySchema.js";
import { ancestry } from "../model/stageTree.js";
import { listEnteredWith } from "../rules/checkReachability.js";
import type { BitSet } from "./BitSet.js";
import type { Choice, GuardSpace } from "./GuardSpace.js";
import type { KnowStages, WayGroup } from "./listWays.js";

/** What of a journey is the same for every persona. */
export interface ReachGround {
  readonly journey: Journey;
  readonly space: GuardSpace;
  readonly ways: ReadonlyMap<string, readonly WayGroup[]>;
  readonly know: KnowStages;
}

/**
 * Which kinds of people of one persona may come into which stage: the least fixed point over the journey's ways, as many as there
 * are of them or more. Events, waits, counters, consent, windows and facts that change may take any value at any time, and what
 * goes on in other tracks is not asked.
 */
export class Reach {
  readonly #ground: ReachGround;
  readonly #persona: string | undefined;
  readonly #inside = new Map<string, BitSet>();
  /** Kinds that leave a stage, or one around it, at once, whatever else is the case. */
  readonly #leaving = new Map<string, BitSet>();
  readonly #entered = new Map<string, ReadonlySet<Stage>>();
  readonly #taken = new Map<string, BitSet>();
  /** Sources of shallow ways back, by what these may go back to. */
  readonly #goingBack: ReadonlyMap<string, readonly string[]>;

  constructor(ground: ReachGround, persona: string | undefined) {
    this.#ground = ground;
    this.#persona = persona;
    this.#goingBack = listGoingBack(ground.journey);
    this.#fill();
  }

  /** Kinds that may be in a stage. */
  getInside(stage: string): BitSet {
    return this.#inside.get(stage) ?? this.#ground.space.createSet();
  }

  /** Kinds that may be in a stage once a step has settled: those whom an `always` is sure to take on are not. */
  getSettled(stage: string): BitSet {
    const settled = this.getInside(stage).clone();
    for (const { id } of ancestry(this.#ground.journey.tree, stage)) {
      const leaving = this.#leaving.get(id);
      if (leaving !== undefined) settled.removeAll(leaving);
    }
    return settled;
  }

  /** Kinds that may take a transition. */
  getTaken(transition: string): BitSet {
    return this.#taken.get(transition) ?? this.#ground.space.createSet();
  }

  /** Kinds for whom a group of ways may be tried. */
  getTried({ stage, kind }: WayGroup): BitSet {
    if (kind === "always") return this.getInside(stage);
    const tried = this.getSettled(stage);
    if (kind === "done") tried.keepAll(this.#getDone(stage));
    return tried;
  }

  readChoice(group: WayGroup): Choice {
    return this.#ground.space.readChoice(group.guards, this.#ground.know(group.stage, this.#persona));
  }

  /** The stages that are entered with one. */
  listEntered(target: string): ReadonlySet<Stage> {
    const known = this.#entered.get(target) ?? listEnteredWith(this.#ground.journey.tree, target);
    this.#entered.set(target, known);
    return known;
  }

  #fill(): void {
    const { journey, space, ways, know } = this.#ground;
    const { document } = journey;
    for (const groups of ways.values())
      for (const group of groups)
        if (group.kind === "always") this.#leaving.set(group.stage, this.readChoice(group).certain);
    const queue = new Set<string>();
    const outside = know(undefined, this.#persona);
    for (const { guard } of journey.entries) {
      const may = space.readChoice([guard], outside).mayHold[0];
      if (may !== undefined) this.#enter(document.initial, may, queue);
    }
    for (const stage of queue) {
      queue.delete(stage);
      for (const group of ways.get(stage) ?? []) this.#take(group, queue);
    }
  }

  #take(group: WayGroup, queue: Set<string>): void {
    const tried = this.getTried(group);
    if (tried.isEmpty) return;
    const { mayTake } = this.readChoice(group);
    group.transitions.forEach(({ id, to }, place) => {
      const may = mayTake[place];
      invariant(may, "a choice has a set for each of its guards");
      const taken = tried.clone();
      taken.keepAll(may);
      const known = this.#taken.get(id);
      if (known === undefined) this.#taken.set(id, taken);
      else known.addAll(taken);
      if (to !== undefined) this.#enter(to, taken, queue);
    });
  }

  #enter(target: string, kinds: BitSet, queue: Set<string>): void {
    if (kinds.isEmpty) return;
    for (const { id } of this.listEntered(target)) this.#addInside(id, kinds, queue);
    const stage = this.#ground.journey.tree.byId.get(target);
    if (stage?.kind !== "history" || stage.history !== "shallow") return;
    // What was entered deep before is in there already; a shallow way back goes to the beginning of what is inside.
    for (const child of this.#ground.journey.tree.childrenOf.get(stage.parent) ?? []) {
      if (child.kind === "history") continue;
      const back = this.getInside(child.id).clone();
      back.keepAll(kinds);
      if (!back.isEmpty) for (const { id } of this.listEntered(child.id)) this.#addInside(id, back, queue);
    }
  }

  #addInside(stage: string, kinds: BitSet, queue: Set<string>): void {
    const known = this.#inside.get(stage);
    if (known === undefined) this.#inside.set(stage, kinds.clone());
    if (known !== undefined && !known.addAll(kinds)) return;
    for (const source of this.#goingBack.get(stage) ?? []) queue.add(source);
    // Whether what is around it is done may depend on it.
    for (const { id } of ancestry(this.#ground.journey.tree, stage)) queue.add(id);
  }

  /** Kinds for whom a stage with others inside may be done. */
  #getDone(stage: string): BitSet {
    const { space, journey } = this.#ground;
    const children = journey.tree.childrenOf.get(stage) ?? [];
    if (journey.tree.byId.get(stage)?.kind !== "parallel") {
      const done = space.createSet();
      for (const child of children) if (child.kind === "final") done.addAll(this.getInside(child.id));
      return done;
    }
    const done = space.createFullSet();
    for (const child of children) {
      if (child.kind === "history") continue;
      done.keepAll(child.kind === "final" ? this.getInside(child.id) : this.#getDone(child.id));
    }
    return done;
  }
}

function listGoingBack({ document, tree }: Journey): ReadonlyMap<string, readonly string[]> {
  const backs = document.transitions.flatMap(({ from, to }) => {
    const target = to === undefined ? undefined : tree.byId.get(to);
    if (target?.kind !== "history" || target.history !== "shallow") return [];
    return (tree.childrenOf.get(target.parent) ?? []).map(({ id }) => ({ from, id }));
  });
  return new Map([...groupBy(backs, ({ id }) => id)].map(([id, of]) => [id, of.map(({ from }) => from)]));
}
