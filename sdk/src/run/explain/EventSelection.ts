import { type StageCandidates, sortCandidates } from "../../compile/candidates.js";
import type { Guarded, Journey } from "../../compile/Journey.js";
import type { Transition } from "../../model/journeySchema.js";
import type { EventEntry } from "../../model/Ledger.js";
import { matchesEventType } from "../../model/trigger.js";
import { replay } from "../replay.js";
import type { Standing } from "../standAt.js";
import { WayReader } from "./WayReader.js";

/** What stands before a way. */
export interface Shadow {
  readonly kind: "transition" | "exit" | "entry";
  readonly id: string;
}

const candidatesByJourney = new WeakMap<Journey, ReadonlyMap<string, StageCandidates>>();

/** The transitions that leave each stage, in the order in which they are tried. */
export function getCandidates(journey: Journey): ReadonlyMap<string, StageCandidates> {
  const known = candidatesByJourney.get(journey);
  if (known !== undefined) return known;
  const sorted = sortCandidates(journey.document);
  candidatesByJourney.set(journey, sorted);
  return sorted;
}

/** What one event would do if it happened now (semantics 16, 17, 22). */
export class EventSelection {
  readonly reader: WayReader;
  readonly #type: string;
  readonly #standing: Standing;
  readonly #exit: string | undefined;
  /** What the tracks select, in document order, and what of it conflicts with what is taken. */
  readonly #selected: readonly string[];
  readonly #dropped: ReadonlySet<string>;

  constructor(standing: Standing, type: string) {
    this.#standing = standing;
    this.#type = type;
    this.reader = WayReader.forEvent(standing, type);
    this.#exit = standing.journey.exits.find((exit) => this.#isExit(exit))?.item.id;
    this.#selected = this.#select(undefined);
    this.#dropped = this.#selected.length > 1 ? this.#findDropped() : new Set();
  }

  #isExit({ item, guard }: Journey["exits"][number]): boolean {
    if (item.event !== undefined && !matchesEventType(item.event, this.#type)) return false;
    return this.reader.comesTo(guard) === "holds";
  }

  /** What the active stages inside a stage select; where they select nothing, what the stage itself does. */
  #select(stage: string | undefined): readonly string[] {
    const { journey, run } = this.#standing;
    const children = journey.tree.childrenOf.get(stage) ?? [];
    const inside = children.flatMap(({ id }) => (run.stages.includes(id) ? this.#select(id) : []));
    if (inside.length > 0 || stage === undefined) return inside;
    const first = this.#listCandidates(stage).find((transition) => this.#holds(transition));
    return first === undefined ? [] : [first.id];
  }

  #listCandidates(stage: string): readonly Transition[] {
    return getCandidates(this.#standing.journey).get(stage)?.byEvent.get(this.#type) ?? [];
  }

  #holds({ id }: Transition): boolean {
    return this.reader.comesTo(this.#standing.journey.transitions.get(id)?.guard) === "holds";
  }

  /** What tracks leave together is for the engine to say: the event is folded as the next thing that happens. */
  #findDropped(): ReadonlySet<string> {
    const { journey, ledger, now, options } = this.#standing;
    const next: EventEntry = {
      kind: "event",
      id: `next ${this.#type}`,
      key: `next ${this.#type}`,
      type: this.#type,
      // After all that is folded at this instant, the waits included.
      occurredAt: now + 1,
      recordedAt: Math.min(now, options.recordedBy ?? now),
      source: "whatNext",
      sequence: Number.MIN_SAFE_INTEGER,
      actor: "whatNext",
    };
    const run = replay(journey, { ...ledger, entries: [...ledger.entries, next] }, now + 1, options);
    const step = run.trace.find(({ trigger }) => trigger.kind === "entry" && trigger.entry === next.id);
    if (step === undefined || step.exit !== undefined) return new Set();
    const taken = new Set(step.moves.map(({ by }) => by.id));
    return new Set(this.#selected.filter((id) => !taken.has(id)));
  }

  /** What is tried before an exit and holds. */
  findExitShadow({ item }: Journey["exits"][number]): Shadow | undefined {
    return this.#exit === undefined || this.#exit === item.id ? undefined : { kind: "exit", id: this.#exit };
  }

  /** What is tried before a transition and holds: an exit, a way further in, an earlier one, or one of another track. */
  findShadow({ item }: Guarded<Transition>): Shadow | undefined {
    if (this.#exit !== undefined) return { kind: "exit", id: this.#exit };
    const children = this.#standing.journey.tree.childrenOf.get(item.from) ?? [];
    const active = children.filter(({ id }) => this.#standing.run.stages.includes(id));
    const [inner] = active.flatMap(({ id }) => this.#select(id));
    if (inner !== undefined) return { kind: "transition", id: inner };
    const earlier = this.#listCandidates(item.from).find(
      (candidate) => candidate.id === item.id || this.#holds(candidate),
    );
    if (earlier !== undefined && earlier.id !== item.id) return { kind: "transition", id: earlier.id };
    if (!this.#dropped.has(item.id)) return undefined;
    const [taken] = this.#selected.filter((id) => !this.#dropped.has(id));
    return taken === undefined ? undefined : { kind: "transition", id: taken };
  }
}
