import type { Journey } from "../compile/Journey.js";
import type { GuardObserver } from "../compile/machineTypes.js";
import type { GuardReading } from "../guards/GuardReading.js";
import { readGuard } from "../guards/readGuard.js";
import { invariant } from "../model/invariant.js";
import type { GuardFault } from "./Run.js";

/** Collects what the machine's guards came to in one macrostep. */
export class GuardReadings {
  readonly held = new Map<string, GuardReading>();
  readonly faults: GuardFault[] = [];
  readonly #journey: Journey;

  constructor(journey: Journey) {
    this.#journey = journey;
  }

  readonly note: GuardObserver = (transition, outcome, frame) => {
    const guard = this.#journey.transitions.get(transition)?.guard;
    invariant(guard, `transition ${transition} has a guard`);
    const reading = readGuard(guard, frame);
    if (outcome === "holds") this.held.set(transition, reading);
    else this.faults.push({ place: transition, guard: reading });
  };
}
