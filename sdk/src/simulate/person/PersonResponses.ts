import type { Journey } from "../../compile/Journey.js";
import { requireDurationMs } from "../../model/duration.js";
import type { JourneyDocument, Touchpoint } from "../../model/journeySchema.js";
import type { FactStore } from "../../run/FactStore.js";
import { type Chance, type ChancePlace, toChancePlace } from "../chance/Chance.js";
import { createDelayDraw, createSurvival, type DelayDraw } from "../chance/createDelayDraw.js";
import { exp } from "../chance/exp.js";
import { ln2High, ln2Low } from "../chance/log.js";

/** One way in which an HCP may answer a touchpoint. */
export interface ResponseTable {
  /** Number of the event's type. */
  readonly event: number;
  readonly drawDelay: DelayDraw;
  /** How likely an answer takes longer than so many ms. */
  readonly survive: (elapsedMs: number) => number;
  readonly payload: NonNullable<Touchpoint["responses"][number]["payload"]>;
  readonly touchpoint: number;
}

/** What is drawn after one touchpoint. */
interface TouchpointChance {
  readonly choice: ChancePlace;
  readonly delay: ChancePlace;
  /** Number of its first response among all. */
  readonly first: number;
  /** By persona, then by response: the probability. The last persona is none that is known. */
  readonly probabilities: readonly Float64Array[];
}

interface Fatigue {
  readonly windowMs: number;
  readonly halvedBy: number;
  /** By touches in the window: what is left of a probability. */
  readonly factors: number[];
}

/**
 * Draws how people answer touchpoints: which response, if any, by persona, affinity and fatigue, and after which delay.
 *
 * A figure for a persona stands as it is. A general figure is the average over the personas it is for, by their shares; the
 * affinity of each to the channel, relative to that average, moves it up or down. Fatigue halves the whole for every
 * `halvedBy` touches in the window before this one: p · 2^(−n / halvedBy).
 */
export class PersonResponses {
  readonly all: readonly ResponseTable[];
  /** The chosen response, among all, and its delay in ms, after `draw` was true. */
  chosen = -1;
  delayMs = 0;
  readonly #chances: readonly TouchpointChance[];
  readonly #fatigues: readonly (Fatigue | undefined)[];

  constructor({ document, tables }: Journey) {
    const all: ResponseTable[] = [];
    this.#chances = document.touchpoints.map((touchpoint, number) => {
      const first = all.length;
      for (const { event, delay, payload = [] } of touchpoint.responses) {
        const type = tables.eventNumbers.get(event) ?? -1;
        const [drawDelay, survive] = [createDelayDraw(delay), createSurvival(delay)];
        all.push({ event: type, drawDelay, survive, payload, touchpoint: number });
      }
      return {
        choice: toChancePlace(touchpoint.id, "response"),
        delay: toChancePlace(touchpoint.id, "delay"),
        first,
        probabilities: toProbabilities(document, touchpoint),
      };
    });
    this.all = all;
    this.#fatigues = document.personas.map(({ fatigue }) =>
      fatigue === undefined
        ? undefined
        : { windowMs: requireDurationMs(fatigue.window), halvedBy: fatigue.halvedBy, factors: [] },
    );
  }

  /** True where the person answers: then `chosen` and `delayMs` say how and when. */
  draw(
    touchpoint: number,
    occurrence: number,
    { person, persona, chance, facts, now }: RespondingPerson,
  ): boolean {
    const here = this.#chances[touchpoint];
    const probabilities = here?.probabilities[persona] ?? here?.probabilities.at(-1);
    if (here === undefined || probabilities === undefined || probabilities.length === 0) return false;
    const left = this.#findFactor(persona, facts, now);
    const uniform = chance.draw(person, here.choice, occurrence);
    let reached = 0;
    for (let response = 0; response < probabilities.length; response++) {
      reached += (probabilities[response] ?? 0) * left;
      if (uniform >= reached) continue;
      this.chosen = here.first + response;
      const table = this.all[this.chosen];
      this.delayMs = table?.drawDelay(chance.draw(person, here.delay, occurrence)) ?? 1;
      return true;
    }
    return false;
  }

  /**
   * The same for a touchpoint that was made some time ago and has had no answer: each response weighs by how likely it would
   * take longer, pₖ Sₖ(elapsed), against nobody's answering at all; `delayMs` is what is still to pass (semantics 31).
   */
  drawLate(touchpoint: number, occurrence: number, elapsedMs: number, who: RespondingPerson): boolean {
    const here = this.#chances[touchpoint];
    const probabilities = here?.probabilities[who.persona] ?? here?.probabilities.at(-1);
    if (here === undefined || probabilities === undefined) return false;
    const left = this.#findFactor(who.persona, who.facts, who.now);
    const weights = probabilities.map((probability, response) => {
      return probability * left * (this.all[here.first + response]?.survive(elapsedMs) ?? 0);
    });
    const silent = 1 - left * probabilities.reduce((sum, probability) => sum + probability, 0);
    const whole = weights.reduce((sum, weight) => sum + weight, silent);
    const uniform = who.chance.draw(who.person, here.choice, occurrence) * whole;
    let reached = 0;
    const response = weights.findIndex((weight) => {
      reached += weight;
      return uniform < reached;
    });
    if (response < 0) return false;
    this.chosen = here.first + response;
    const delay = who.chance.draw(who.person, here.delay, occurrence);
    this.delayMs = this.all[this.chosen]?.drawDelay(delay, elapsedMs) ?? 1;
    return true;
  }

  /** Touches before this one, which is in the store already. */
  #findFactor(persona: number, facts: FactStore, now: number): number {
    const fatigue = this.#fatigues[persona];
    if (fatigue === undefined) return 1;
    const touches = Math.max(
      0,
      facts.countAllTouches(now - fatigue.windowMs) - facts.countAllTouches(now) - 1,
    );
    let factor = fatigue.factors[touches];
    if (factor === undefined) {
      factor = exp((-touches / fatigue.halvedBy) * (ln2High + ln2Low));
      fatigue.factors[touches] = factor;
    }
    return factor;
  }
}

/** Who answers, and when the touchpoint was made; written over for the next one. */
export interface RespondingPerson {
  person: number;
  /** Number of the persona; the number of personas where it is not known. */
  persona: number;
  readonly chance: Chance;
  readonly facts: FactStore;
  now: number;
}

function toProbabilities(document: JourneyDocument, touchpoint: Touchpoint): readonly Float64Array[] {
  const { personas } = document;
  const byResponse = touchpoint.responses.map(({ probability, byPersona }) => {
    const own = new Map(byPersona.map((entry) => [entry.persona, entry.probability]));
    const general = personas.map(({ id }) => !own.has(id));
    const factors = toAffinityFactors(document, touchpoint.channel, general);
    return [
      ...personas.map(({ id }, index) => own.get(id) ?? probability * (factors[index] ?? 1)),
      probability,
    ];
  });
  return [...personas, undefined].map((_persona, index) =>
    capAtOne(Float64Array.from(byResponse, (values) => values[index] ?? 0)),
  );
}

/**
 * How much gladder each persona uses a channel than those for whom a figure is general do on average; 1 where nothing is
 * said. A persona's affinity is the channel's part of its weights.
 */
function toAffinityFactors(
  { personas }: JourneyDocument,
  channel: string,
  isGeneral: readonly boolean[],
): readonly number[] {
  const affinities = personas.map(({ affinities: listed }) => {
    const sum = listed.reduce((all, { weight }) => all + weight, 0);
    const own = listed.find((entry) => entry.channel === channel);
    return own === undefined || sum === 0 ? undefined : own.weight / sum;
  });
  let shares = 0;
  let average = 0;
  personas.forEach(({ share = 1 }, index) => {
    const affinity = affinities[index];
    if (affinity === undefined || isGeneral[index] !== true) return;
    shares += share;
    average += share * affinity;
  });
  return affinities.map((affinity, index) =>
    affinity === undefined || isGeneral[index] !== true || average === 0 ? 1 : (affinity * shares) / average,
  );
}

/** People answer in one way at most: where affinity takes the sum above 1, all ways share it. */
function capAtOne(probabilities: Float64Array): Float64Array {
  const sum = probabilities.reduce((all, probability) => all + probability, 0);
  return sum <= 1 ? probabilities : probabilities.map((probability) => probability / sum);
}
