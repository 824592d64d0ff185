import type { Guarded, Journey } from "../../compile/Journey.js";
import type { JourneyTables } from "../../compile/JourneyTables.js";
import { evaluateGuard } from "../../guards/evaluateGuard.js";
import { type GuardLeaf, getLeaves } from "../../guards/GuardExpression.js";
import type { GuardFrame } from "../../guards/GuardFrame.js";
import type { Guard } from "../../guards/openGuard.js";
import type { DocumentPath } from "../../model/Diagnostic.js";
import type { TableFrame } from "../../run/tables/TableMachine.js";
import { createObstacle, type ExactObstacle, type ExactObstacleCode } from "./ExactObstacle.js";
import type { Profile } from "./listProfiles.js";

/**
 * Reads guards where only rigid facts, stages and counters are known. What is not known reads as if it were missing, and a
 * guard that then cannot be decided is an obstacle; one that can be is exact whatever the rest of it reads.
 */
export class RigidGuards {
  /** The obstacles met so far, each once. */
  readonly obstacles = new Map<string, ExactObstacle>();
  readonly #rigid: ReadonlySet<string>;
  readonly #blinded = new WeakMap<GuardFrame, GuardFrame>();
  readonly #lists = new Map<Guard, { readonly path: DocumentPath; readonly place: string }>();

  constructor({ document, transitions, entries, exits, goals, touchpoints }: Journey) {
    this.#rigid = new Set(
      document.attributes.filter(({ changes }) => changes === "never").map(({ id }) => id),
    );
    const note = (list: string, items: Iterable<Guarded<{ readonly id: string }>>) => {
      for (const { item, guard, position } of items) {
        if (guard !== undefined) this.#lists.set(guard, { path: [list, position, "when"], place: item.id });
      }
    };
    note("transitions", transitions.values());
    note("entry", entries);
    note("exits", exits);
    note("goals", goals);
    note("touchpoints", touchpoints);
  }

  /** Whether a guard holds; false where it cannot be told, which is then noted. */
  holds(guard: Guard | undefined, frame: GuardFrame): boolean {
    if (guard === undefined) return true;
    const outcome = evaluateGuard(guard, this.#blind(frame));
    if (outcome === "error") this.#note(guard);
    return outcome === "holds";
  }

  /** The journey's tables with guards that note what they cannot tell. */
  watch({ tables, transitions }: Journey): JourneyTables {
    const guards = [...tables.transitions.guards];
    for (const { guard, position } of transitions.values()) {
      const read = guards[position];
      if (guard === undefined || read === undefined) continue;
      guards[position] = (frame) => {
        const value = read(this.#blind(frame));
        if (value === undefined) this.#note(guard);
        return value;
      };
    }
    return { ...tables, transitions: { ...tables.transitions, guards } };
  }

  /** The same without the time: a machine needs to know it, a guard must not. */
  #blind(frame: GuardFrame): GuardFrame {
    let blind = this.#blinded.get(frame);
    if (blind === undefined) {
      blind = { ...frame, now: undefined as unknown as number, findEntered: () => undefined };
      this.#blinded.set(frame, blind);
    }
    return blind;
  }

  #note(guard: Guard): void {
    const leaf = getLeaves(guard.expression).find((one) => this.#findCode(one) !== undefined);
    const code = leaf && this.#findCode(leaf);
    const at = this.#lists.get(guard);
    // Without such a part, a rigid fact is missing: then the guard is an error in the simulator too (semantics 10).
    if (leaf === undefined || code === undefined || at === undefined) return;
    const reads = guard.text.slice(leaf.range.start, leaf.range.end);
    this.obstacles.set(at.path.join(" "), createObstacle(code, at.path, { place: at.place, reads }));
  }

  #findCode(
    leaf: GuardLeaf,
  ):
    | Extract<ExactObstacleCode, "exact.changingFact" | "exact.window" | "exact.clockTime" | "exact.payload">
    | undefined {
    switch (leaf.kind) {
      case "attribute":
        return this.#rigid.has(leaf.attribute.id) ? undefined : "exact.changingFact";
      case "segment":
      case "consent":
        return "exact.changingFact";
      case "count":
      case "sum":
      case "sinceEvent":
      case "touches":
        return "exact.window";
      case "now":
      case "timeInStage":
        return "exact.clockTime";
      case "field":
      case "touchpoint":
        return "exact.payload";
      default:
        return undefined;
    }
  }
}

/** What a guard sees of somebody of whom only a profile is known; the run's own part is added by whoever has it. */
export function createProfileFrame({ persona, facts }: Profile) {
  const unknown = () => undefined;
  const known = {
    now: 0,
    persona,
    segment: undefined,
    findAttribute: (attribute: string) => facts.get(attribute),
    findPayload: unknown,
    findLastEvent: unknown,
    // These are never missing for anybody real; here they are not known, which reads the same.
    hasConsent: unknown,
    countEvents: unknown,
    sumEvents: unknown,
    countTouches: unknown,
    startOfDayMs: () => Number.NaN,
    nextWorkingHourMs: () => Number.NaN,
  };
  return known as unknown as Omit<TableFrame, "isIn" | "findEntered" | "getCounter" | "now"> & {
    now: number;
  };
}
