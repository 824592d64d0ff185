import type { JourneyDocument } from "../model/journeySchema.js";
import type { Scalar } from "../model/Ledger.js";
import { FactNumbers } from "../run/FactNumbers.js";
import { Chance } from "./chance/Chance.js";
import { PersonaSampler } from "./person/PersonaSampler.js";

/** Somebody drawn from the personas of a journey, before anything has happened to them. */
export interface SampledPerson {
  /** Place in the population, from 0. */
  readonly index: number;
  /** Undefined where the journey has no personas. */
  readonly persona: string | undefined;
  readonly segment: string | undefined;
  /** Only those that the person has a value of. */
  readonly attributes: ReadonlyMap<string, Scalar>;
  readonly consents: readonly { readonly channel: string; readonly purpose?: string | undefined }[];
}

/** How many people are drawn, and by which luck. */
export interface SampleOptions {
  /** A whole number; the same seed draws the same people (semantics 30). */
  readonly seed: number;
  readonly count: number;
}

/**
 * Draws people as a simulation does, before anything has happened to them: personas by their shares, attributes and consent
 * as the personas spread them. The document may be a draft that does not compile.
 *
 * @example
 * ```ts
 * const people = [...samplePeople(journey.document, { seed: 7, count: 1_000 })];
 * console.log(people.length); // 1000
 * ```
 */
export function* samplePeople(
  document: JourneyDocument,
  { seed, count }: SampleOptions,
): Generator<SampledPerson, void, undefined> {
  const chance = new Chance(seed);
  const sampler = new PersonaSampler(document);
  const numbers = new FactNumbers(document);
  for (let index = 0; index < count; index++) {
    const { persona: place, values, consents } = sampler.draw(chance, index);
    const persona = document.personas[place];
    const attributes = new Map<string, Scalar>();
    for (const [attribute, number] of numbers.attributes) {
      const value = values[number];
      if (value !== undefined) attributes.set(attribute, value);
    }
    yield {
      index,
      persona: persona?.id,
      segment: persona?.segment,
      attributes,
      consents: (persona?.consent ?? [])
        .filter(({ channel, purpose }) => consents[numbers.findConsent(channel, purpose)] === 1)
        .map(({ channel, purpose }) => (purpose === undefined ? { channel } : { channel, purpose })),
    };
  }
}
