import type { Diagnostic } from "../model/Diagnostic.js";
import type { JourneyDocument } from "../model/journeySchema.js";
import { type Result, succeed } from "../model/result.js";
import { isOfGroup, type PeopleGroup } from "./PeopleGroup.js";
import type { SimulatedPerson } from "./SimulatedPerson.js";
import type { SimulationOptions } from "./SimulationOptions.js";
import { simulatePerson } from "./simulatePerson.js";

/** Where to look for somebody, and how far. */
export interface PersonSearch {
  /** The first to look at, from 0; everybody before the end of the population comes after it. */
  readonly start: number;
  /** How many are looked at, at most. */
  readonly most: number;
  /** From 0, which it is unless said otherwise. */
  readonly replication?: number;
}

/** Who was found, if anybody, and how many were looked at. */
export interface FoundPerson {
  readonly person: SimulatedPerson | undefined;
  readonly looked: number;
}

/**
 * The story of the first simulated person who is one of a group: any figure of a result is made of such people. They are
 * simulated one after the other, so that a group of few takes long; look on from where a search ended.
 *
 * @example
 * const options = { population: 5_000, from: Date.UTC(2026, 10, 6), days: 180, seed: 7 };
 * const found = findSimulatedPerson(document, options, { kind: "goal", goal: "subscribed", isReached: true }, { start: 0, most: 500 });
 * if (found.ok) console.log(found.value.person?.story);
 */
export function findSimulatedPerson(
  document: JourneyDocument,
  options: SimulationOptions,
  group: PeopleGroup,
  { start, most, replication = 0 }: PersonSearch,
): Result<FoundPerson, readonly Diagnostic[]> {
  const { population } = options;
  const size = typeof population === "number" ? population : population.ledgers.length;
  const end = Math.min(start + most, size);
  for (let index = start; index < end; index++) {
    const person = simulatePerson(document, options, { index, replication });
    if (!person.ok) return person;
    if (isOfGroup(document, person.value, group))
      return succeed({ person: person.value, looked: index - start + 1 });
  }
  return succeed({ person: undefined, looked: Math.max(end - start, 0) });
}
