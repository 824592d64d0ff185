import type { Journey } from "../../compile/Journey.js";
import { none, root } from "../../compile/JourneyTables.js";
import type { Behaviour } from "../../model/journeySchema.js";
import { type FactCursor, noPayload } from "../../run/FactStore.js";
import { type Chance, type ChancePlace, toChancePlace } from "../chance/Chance.js";
import { log } from "../chance/log.js";
import { toReader } from "./PersonSource.js";

const dayMs = 86_400_000;

/** An event that happens by itself, at a rate, by number. */
export class BehaviourDraw {
  /** `root` where it belongs to no stage. */
  readonly stage: number;
  readonly event: number;
  readonly findPayload: FactCursor["findPayload"];
  /** Number of the persona it is of; `none` for everybody. */
  readonly #persona: number;
  readonly #meanMs: number;
  readonly #place: ChancePlace;

  constructor({ document, tables }: Journey, { id, event, stage, persona, perDay, payload = [] }: Behaviour) {
    this.stage = stage === undefined ? root : (tables.stages.numbers.get(stage) ?? none);
    this.event = tables.eventNumbers.get(event) ?? none;
    this.findPayload =
      payload.length === 0
        ? noPayload
        : toReader(Object.fromEntries(payload.map(({ name, value }) => [name, value])));
    this.#persona = persona === undefined ? none : document.personas.findIndex((one) => one.id === persona);
    this.#meanMs = dayMs / perDay;
    this.#place = toChancePlace(id, "event");
  }

  isOf(persona: number): boolean {
    return this.#persona === none || this.#persona === persona;
  }

  /** Time to the next one, whole ms of at least 1; exponential, so that it depends on nothing that was. */
  drawMs(chance: Chance, person: number, occurrence: number): number {
    const wholeMs = Math.ceil(-this.#meanMs * log(1 - chance.draw(person, this.#place, occurrence)));
    return Math.max(wholeMs, 1);
  }
}
