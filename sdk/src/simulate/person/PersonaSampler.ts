import type { JourneyDocument, Persona } from "../../model/journeySchema.js";
import type { Scalar } from "../../model/Ledger.js";
import { FactNumbers } from "../../run/FactNumbers.js";
import { type Chance, type ChancePlace, toChancePlace } from "../chance/Chance.js";

type Distribution = Persona["distributions"][number];

/** What a sampled person is; written over by the next one. */
export interface DrawnFacts {
  /** Number of the persona; the number of personas where the journey has none. */
  persona: number;
  /** By number of the attribute; undefined where the person has no value. */
  readonly values: (Scalar | undefined)[];
  /** 1 for each consent that was given, by number. */
  readonly consents: Uint8Array;
}

interface AttributeDraw {
  readonly attribute: number;
  readonly place: ChancePlace;
  readonly draw: (uniform: number) => Scalar | undefined;
}

interface ConsentDraw {
  readonly consent: number;
  readonly place: ChancePlace;
  readonly share: number;
}

/** Draws people from the personas: who they are, their attributes and what they have agreed to. */
export class PersonaSampler {
  readonly #drawn: DrawnFacts;
  readonly #place = toChancePlace("", "persona");
  /** Sums of the shares up to and with each persona. */
  readonly #reached: readonly number[];
  readonly #attributes: readonly (readonly AttributeDraw[])[];
  readonly #consents: readonly (readonly ConsentDraw[])[];

  constructor(document: JourneyDocument) {
    const numbers = new FactNumbers(document);
    const { personas } = document;
    const hasShares = personas.some(({ share }) => share !== undefined);
    let sum = 0;
    this.#reached = personas.map(({ share }) => {
      sum += hasShares ? (share ?? 0) : 1 / personas.length;
      return sum;
    });
    this.#attributes = personas.map(({ distributions }) =>
      distributions.flatMap((distribution): AttributeDraw[] => {
        const attribute = numbers.attributes.get(distribution.attribute);
        if (attribute === undefined) return [];
        const isWhole =
          document.attributes.find(({ id }) => id === distribution.attribute)?.type === "integer";
        const place = toChancePlace(distribution.attribute, "attribute");
        return [{ attribute, place, draw: createValueDraw(distribution, isWhole) }];
      }),
    );
    this.#consents = personas.map(({ consent = [] }) =>
      consent.map(({ channel, purpose, share }) => ({
        consent: numbers.findConsent(channel, purpose),
        place: toChancePlace(purpose === undefined ? channel : `${channel}.${purpose}`, "consent"),
        share,
      })),
    );
    this.#drawn = {
      persona: personas.length,
      values: new Array<undefined>(numbers.attributes.size).fill(undefined),
      consents: new Uint8Array(numbers.consentCount),
    };
  }

  draw(chance: Chance, person: number): DrawnFacts {
    const drawn = this.#drawn;
    drawn.persona = this.#drawPersona(chance.draw(person, this.#place, 0));
    drawn.values.fill(undefined);
    drawn.consents.fill(0);
    for (const { attribute, place, draw } of this.#attributes[drawn.persona] ?? [])
      drawn.values[attribute] = draw(chance.draw(person, place, 0));
    for (const { consent, place, share } of this.#consents[drawn.persona] ?? []) {
      if (chance.draw(person, place, 0) < share) drawn.consents[consent] = 1;
    }
    return drawn;
  }

  #drawPersona(uniform: number): number {
    const last = this.#reached.length - 1;
    for (let persona = 0; persona < last; persona++)
      if (uniform < (this.#reached[persona] ?? 0)) return persona;
    return Math.max(last, 0);
  }
}

/** Draws a value by the inverse of its distribution; below `missing` there is none. */
function createValueDraw(
  distribution: Distribution,
  isWhole: boolean,
): (uniform: number) => Scalar | undefined {
  const { missing } = distribution;
  const draw = createInverse(distribution, isWhole);
  if (missing === 0) return draw;
  return (uniform) => (uniform < missing ? undefined : draw((uniform - missing) / (1 - missing)));
}

function createInverse(distribution: Distribution, isWhole: boolean): (uniform: number) => Scalar {
  switch (distribution.kind) {
    case "weights":
      return invertWeights(distribution.weights);
    case "uniform": {
      const { min, max } = distribution;
      if (isWhole) return (uniform) => Math.min(max, Math.floor(min + uniform * (max - min + 1)));
      return (uniform) => min + uniform * (max - min);
    }
    case "triangular": {
      const draw = invertTriangle(distribution);
      return isWhole ? (uniform) => Math.round(draw(uniform)) : draw;
    }
  }
}

function invertWeights(weights: readonly { readonly value: Scalar; readonly weight: number }[]) {
  const all = weights.reduce((sum, { weight }) => sum + weight, 0);
  const likely = weights.filter(({ weight }) => weight > 0);
  return (uniform: number): Scalar => {
    let reached = 0;
    for (const { value, weight } of likely) {
      reached += weight;
      if (uniform * all < reached) return value;
    }
    return likely.at(-1)?.value ?? "";
  };
}

/** Two half parabolas that meet at the mode. */
function invertTriangle({ min, mode, max }: Extract<Distribution, { kind: "triangular" }>) {
  const width = max - min;
  const below = width === 0 ? 0 : (mode - min) / width;
  return (uniform: number): number =>
    uniform < below
      ? min + Math.sqrt(uniform * width * (mode - min))
      : max - Math.sqrt((1 - uniform) * width * (max - mode));
}
