import { philox } from "./philox.js";

/** Where in a journey a random value is used: its place's id with the purpose, as 64 bits. */
export interface ChancePlace {
  readonly high: number;
  readonly low: number;
}

/**
 * Names a place of a journey for `Chance`. It depends on the id, never on where the document lists it, so that versions of a
 * journey share their luck where ids coincide (semantics 30).
 *
 * @param id - The id of a touchpoint, behaviour, persona …
 * @param purpose - What is drawn there: `response`, `delay` …
 */
export function toChancePlace(id: string, purpose: string): ChancePlace {
  const words = new Uint32Array(4);
  const name = `${purpose}\n${id}`;
  for (let index = 0; index < name.length; index++) {
    words[2] = name.charCodeAt(index);
    words[3] = index;
    philox(words, name.length, 0);
  }
  return { high: words[0] ?? 0, low: words[1] ?? 0 };
}

/**
 * Random values that depend on (seed, person, place, purpose, occurrence) and nothing else (semantics 30). It holds no state
 * between draws: any value can be asked for at any time, again and in any order.
 *
 * @example
 * const chance = new Chance(7);
 * chance.draw(0, toChancePlace("mail", "response"), 0); // the first response of the first person to this touchpoint
 */
export class Chance {
  readonly #words = new Uint32Array(4);
  readonly #low: number;
  readonly #high: number;

  /** @param seed - A whole number within ±(2^53 − 1). */
  constructor(seed: number) {
    this.#low = seed % 2 ** 32;
    this.#high = Math.floor(seed / 2 ** 32);
  }

  /**
   * A uniform value strictly between 0 and 1, one of 2^52 equally spaced ones: (k + ½) / 2^52, which a double holds exactly.
   *
   * @param person - The person's index in the population.
   * @param occurrence - Which time the person is at this place, from 0.
   */
  draw(person: number, place: ChancePlace, occurrence: number): number {
    const words = this.#words;
    words[0] = person;
    words[1] = place.low;
    words[2] = place.high;
    words[3] = occurrence;
    philox(words, this.#low, this.#high);
    const k = ((words[0] ?? 0) >>> 6) * 2 ** 26 + ((words[1] ?? 0) >>> 6);
    return (k + 0.5) / 2 ** 52;
  }
}
