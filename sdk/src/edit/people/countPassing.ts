import { evaluateGuard } from "../../guards/evaluateGuard.js";
import type { GuardFrame } from "../../guards/GuardFrame.js";
import type { GuardReading } from "../../guards/GuardReading.js";
import type { Guard } from "../../guards/openGuard.js";
import { readGuard } from "../../guards/readGuard.js";

/** Somebody whom a guard is tried on. */
export interface GuardPerson {
  /** The HCP's token, or the number of a drawn person. */
  readonly id: string;
  readonly frame: GuardFrame;
}

/** Of how many people a guard holds. */
export interface PassingCount {
  readonly total: number;
  readonly passing: number;
  /** Of those that do not pass: those for whom a value was missing (semantics 10). */
  readonly missing: number;
}

/** Somebody with the values that decided. */
export interface PassingExample {
  readonly id: string;
  readonly persona: string | undefined;
  readonly reading: GuardReading;
}

/** How many pass a guard, who they are by persona, and some who do and some who do not, with what their values were. */
export interface PassingReport extends PassingCount {
  /** In the order in which they were met; undefined for those without a persona. */
  readonly byPersona: readonly (PassingCount & { readonly persona: string | undefined })[];
  readonly examples: {
    readonly passing: readonly PassingExample[];
    readonly failing: readonly PassingExample[];
  };
}

/** How much a count tells. */
export interface CountOptions {
  /** How many examples of each kind; 3 where it is not said. */
  readonly examples?: number;
}

/** Tries a guard on people. Examples are the first of each persona, so that each is seen before any is seen twice. */
export function countPassing(
  guard: Guard,
  people: Iterable<GuardPerson>,
  { examples = 3 }: CountOptions = {},
): PassingReport {
  const counts = new Map<string | undefined, { total: number; passing: number; missing: number }>();
  const passing = createExamples(guard, examples);
  const failing = createExamples(guard, examples);
  for (const person of people) {
    const { persona } = person.frame;
    const count = counts.get(persona) ?? { total: 0, passing: 0, missing: 0 };
    counts.set(persona, count);
    const outcome = evaluateGuard(guard, person.frame);
    count.total++;
    if (outcome === "holds") count.passing++;
    if (outcome === "error") count.missing++;
    (outcome === "holds" ? passing : failing).offer(person);
  }
  const byPersona = [...counts].map(([persona, count]) => ({ persona, ...count }));
  const sum = (key: keyof PassingCount) => byPersona.reduce((total, count) => total + count[key], 0);
  return {
    total: sum("total"),
    passing: sum("passing"),
    missing: sum("missing"),
    byPersona,
    examples: { passing: passing.take(), failing: failing.take() },
  };
}

function createExamples(guard: Guard, most: number) {
  const byPersona = new Map<string | undefined, GuardPerson[]>();
  return {
    offer(person: GuardPerson): void {
      const known = byPersona.get(person.frame.persona) ?? [];
      if (known.length === 0) byPersona.set(person.frame.persona, known);
      if (known.length < most) known.push(person);
    },
    take(): readonly PassingExample[] {
      const rounds = Array.from({ length: most }, (_, round) =>
        [...byPersona.values()].flatMap((people) => people[round] ?? []),
      );
      return rounds
        .flat()
        .slice(0, most)
        .map(({ id, frame }) => ({ id, persona: frame.persona, reading: readGuard(guard, frame) }));
    },
  };
}
