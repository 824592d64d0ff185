import type { Guard } from "../guards/openGuard.js";
import { BitSet } from "./BitSet.js";
import { collectVariables, type KnownValues } from "./collectVariables.js";
import { type Combinations, combine, readOutcomes } from "./readOutcomes.js";
import { type CellValue, outcome, type Variable } from "./Variable.js";

/** Kinds of people told apart by rigid facts: more are not kept apart, which proves less and never something false. */
const mostKinds = 65_536;
/** Combinations that guards read together; beyond, each is read by itself, and beyond that it may come to anything. */
const mostCombinations = 65_536;

/** The values of one combination, by the key of their variable. */
export type CellValues = ReadonlyMap<string, CellValue>;

/** What may come of guards that are tried one after the other, for each kind of people. */
export interface Choice {
  /** By place: kinds of whom it may hold. */
  readonly mayHold: readonly BitSet[];
  /** By place: kinds of whom it may hold while none before it does. */
  readonly mayTake: readonly BitSet[];
  /** Kinds of whom one of them holds, whatever else is the case. */
  readonly certain: BitSet;
  /** Kinds of whom none may hold. */
  readonly mayMiss: BitSet;
  /** False where there were too many combinations to read the guards together. */
  readonly isJoint: boolean;
  /** Kinds of whom two of them, by place, may hold at once. */
  readonly findBoth: (first: number, second: number) => BitSet;
  /** Values with which guards, by place, hold or do not for one kind. */
  readonly findExample: (kind: number, wanted: WantedOutcomes) => CellValues | undefined;
}

/** Places of guards that are to hold, and of guards that are not. */
export interface WantedOutcomes {
  readonly holds: readonly number[];
  readonly misses: readonly number[];
}

interface LocalOutcomes {
  readonly local: Combinations;
  readonly rigid: readonly Variable[];
  /** Combinations of what is not rigid. */
  readonly free: number;
  readonly outcomes: readonly (Uint8Array | undefined)[];
}

/**
 * The kinds of people that a journey's guards can tell apart by rigid facts, as the product of those facts' cells; and what
 * guards come to for each, everything else being free to vary (semantics 35).
 * A guard is a set of combinations, and what "first match wins" leaves a later one is its set less those before it.
 */
export class GuardSpace {
  readonly kinds: Combinations;
  /** Rigid facts that there were too many of to keep apart. */
  readonly left: readonly string[];
  readonly #choices = new Map<string, Choice>();
  readonly #names = new Map<Guard, number>();
  readonly #keys = new Map<Guard, readonly string[]>();

  constructor(guards: readonly Guard[]) {
    const rigid = collectVariables(guards.map(({ expression }) => expression)).filter(
      (variable) => variable.isRigid,
    );
    const kept: Variable[] = [];
    const left: string[] = [];
    let count = 1;
    for (const variable of rigid) {
      if (count * variable.values.length > mostKinds) {
        left.push(variable.key);
        continue;
      }
      count *= variable.values.length;
      kept.push(variable);
    }
    this.kinds = combine(kept);
    this.left = left;
  }

  createSet(): BitSet {
    return new BitSet(this.kinds.count);
  }

  createFullSet(): BitSet {
    const set = this.createSet();
    set.addRange(0, this.kinds.count);
    return set;
  }

  /** The rigid facts of one kind. */
  getFacts(kind: number): CellValues {
    return getValues(this.kinds, kind);
  }

  /** Reads guards in their order; one that is undefined always holds. */
  readChoice(guards: readonly (Guard | undefined)[], known: KnownValues): Choice {
    const key = this.#toKey(guards, known);
    let choice = this.#choices.get(key);
    if (choice === undefined) {
      choice = this.#makeChoice(guards, known);
      this.#choices.set(key, choice);
    }
    return choice;
  }

  /** Only what is known of what the guards read tells two choices apart. */
  #toKey(guards: readonly (Guard | undefined)[], known: KnownValues): string {
    const names = guards.map((guard) => {
      if (guard === undefined) return "";
      const name = this.#names.get(guard) ?? this.#names.size;
      this.#names.set(guard, name);
      return name;
    });
    const keys = new Set(guards.flatMap((guard) => (guard === undefined ? [] : this.#listKeys(guard))));
    const values = [...keys].flatMap((key) => (known.has(key) ? [[key, known.get(key) ?? null]] : []));
    return JSON.stringify([names, values]);
  }

  #listKeys(guard: Guard): readonly string[] {
    const keys = this.#keys.get(guard) ?? collectVariables([guard.expression]).map(({ key }) => key);
    this.#keys.set(guard, keys);
    return keys;
  }

  #makeChoice(guards: readonly (Guard | undefined)[], known: KnownValues): Choice {
    const joint = this.#readTogether(guards, known);
    if (joint !== undefined) return this.#toChoice(joint);
    return this.#makeLooseChoice(guards, known);
  }

  /** Each guard by itself: less is told, nothing false. */
  #makeLooseChoice(guards: readonly (Guard | undefined)[], known: KnownValues): Choice {
    const mayHold = guards.map((guard) => {
      const alone = this.#readTogether([guard], known);
      return alone === undefined
        ? this.createFullSet()
        : (this.#toChoice(alone).mayHold[0] ?? this.createSet());
    });
    const always = guards.indexOf(undefined);
    return {
      mayHold,
      mayTake: mayHold.map((set, place) => (always !== -1 && place > always ? this.createSet() : set)),
      certain: always === -1 ? this.createSet() : this.createFullSet(),
      mayMiss: always === -1 ? this.createFullSet() : this.createSet(),
      isJoint: false,
      findBoth: () => this.createSet(),
      findExample: () => undefined,
    };
  }

  #readTogether(guards: readonly (Guard | undefined)[], known: KnownValues): LocalOutcomes | undefined {
    const expressions = guards.flatMap((guard) => (guard === undefined ? [] : [guard.expression]));
    const read = collectVariables(expressions, known);
    const keys = new Set(read.map((variable) => variable.key));
    // As all guards cut them, so that combinations here are kinds of people there.
    const rigid = this.kinds.variables.filter(({ key }) => keys.has(key));
    const free = read.filter(({ key }) => !rigid.some((variable) => variable.key === key));
    const local = combine([...rigid, ...free]);
    if (local.count > mostCombinations) return undefined;
    const outcomes = guards.map((guard) => guard && readOutcomes(guard.expression, local));
    return { local, rigid, free: combine(free).count, outcomes };
  }

  #toChoice(joint: LocalOutcomes): Choice {
    const { outcomes, local } = joint;
    const holds = (place: number, at: number) => {
      const own = outcomes[place];
      return own === undefined || own[at] === outcome.yes;
    };
    const isMissed = (at: number) => outcomes.every((_, place) => !holds(place, at));
    const mayMiss = this.#project(joint, isMissed);
    const certain = this.createFullSet();
    certain.removeAll(mayMiss);
    return {
      mayHold: outcomes.map((_, place) => this.#project(joint, (at) => holds(place, at))),
      mayTake: outcomes.map((_, place) =>
        this.#project(joint, (at) => {
          for (let before = 0; before < place; before++) if (holds(before, at)) return false;
          return holds(place, at);
        }),
      ),
      certain,
      mayMiss,
      isJoint: true,
      findBoth: (first, second) => this.#project(joint, (at) => holds(first, at) && holds(second, at)),
      findExample: (kind, wanted) => {
        const row = this.#findRow(joint, kind);
        for (let at = row * joint.free; at < (row + 1) * joint.free; at++) {
          const fits =
            wanted.holds.every((place) => holds(place, at)) &&
            wanted.misses.every((place) => !holds(place, at));
          if (fits) return getValues(local, at);
        }
        return undefined;
      },
    };
  }

  /** The kinds for whom something is the case with some values of what is free. */
  #project({ local, rigid, free }: LocalOutcomes, isWanted: (at: number) => boolean): BitSet {
    const rows = local.count / free;
    const wanted = new Uint8Array(rows);
    for (let row = 0; row < rows; row++) {
      const end = (row + 1) * free;
      for (let at = row * free; at < end && wanted[row] === 0; at++) if (isWanted(at)) wanted[row] = 1;
    }
    return this.#lift(wanted, rigid);
  }

  /** From combinations of some rigid facts to kinds of people, whole runs of kinds at a time. */
  #lift(wanted: Uint8Array, rigid: readonly Variable[]): BitSet {
    const set = this.createSet();
    const { variables, strides, count } = this.kinds;
    const own = combine(rigid).strides;
    const levels = variables.map((variable, level) => {
      const place = rigid.indexOf(variable);
      return {
        cells: variable.values.length,
        stride: strides[level] ?? 1,
        own: place === -1 ? 0 : (own[place] ?? 1),
      };
    });
    const deepest = levels.findLastIndex((level) => level.own > 0);
    const fill = (level: number, kind: number, row: number, size: number): void => {
      const here = levels[level];
      if (level > deepest || here === undefined) {
        if (wanted[row] === 1) set.addRange(kind, kind + size);
        return;
      }
      for (let cell = 0; cell < here.cells; cell++)
        fill(level + 1, kind + cell * here.stride, row + cell * here.own, here.stride);
    };
    fill(0, 0, 0, count);
    return set;
  }

  /** The combination of some rigid facts that one kind of people has. */
  #findRow({ rigid }: LocalOutcomes, kind: number): number {
    const own = combine(rigid);
    return rigid.reduce((row, variable, place) => {
      const level = this.kinds.variables.indexOf(variable);
      return row + getCell(this.kinds, level, kind) * (own.strides[place] ?? 1);
    }, 0);
  }
}

function getCell({ variables, strides }: Combinations, level: number, at: number): number {
  return Math.floor(at / (strides[level] ?? 1)) % (variables[level]?.values.length ?? 1);
}

function getValues(combinations: Combinations, at: number): CellValues {
  return new Map(
    combinations.variables.map(({ key, values }, level) => [key, values[getCell(combinations, level, at)]]),
  );
}
