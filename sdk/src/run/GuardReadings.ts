import type { Journey } from "../compile/Journey.js";
import type { GuardObserver } from "../compile/machineTypes.js";
import type { GuardReading } from "../guards/GuardReading.js";
import { readGuard } from "../guards/readGuard.js";
import { invariant } from "../model/invariant.js";
import type { GuardFault } from "./Run.js";

/** Collects what the engine's guards came to in one macrostep. */
export class GuardReadings {
  /** The guard of each transition as it was taken, in the order of taking; undefined for one without. */
  readonly taken: (GuardReading | undefined)[] = [];
  readonly faults: GuardFault[] = [];
  readonly #journey: Journey;
  readonly #held = new Map<string, GuardReading>();

  constructor(journey: Journey) {
    this.#journey = journey;
  }

  readonly note: GuardObserver = (transition, outcome, frame) => {
    const guard = this.#journey.transitions.get(transition)?.guard;
    invariant(guard, `transition ${transition} has a guard`);
    const reading = readGuard(guard, frame);
    if (outcome === "holds") this.#held.set(transition, reading);
    else this.faults.push({ place: transition, guard: reading });
  };

  readonly noteTaken = (transition: string): void => {
    this.taken.push(this.#held.get(transition));
  };
}
