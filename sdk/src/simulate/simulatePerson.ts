import { compileJourney } from "../compile/compileJourney.js";
import type { Diagnostic } from "../model/Diagnostic.js";
import type { JourneyDocument } from "../model/journeySchema.js";
import { fail, type Result, succeed } from "../model/result.js";
import { checkSimulation } from "./checkSimulation.js";
import { PersonSimulator } from "./person/PersonSimulator.js";
import type { SimulatedPerson } from "./SimulatedPerson.js";
import { reportRestless } from "./SimulationIssue.js";
import type { SimulationOptions } from "./SimulationOptions.js";
import { StoryWriter } from "./StoryWriter.js";

/** Which of the people of a simulation. */
export interface PersonChoice {
  /** Place in the population, from 0. */
  readonly index: number;
  /** From 0, which it is unless said otherwise. */
  readonly replication?: number;
}

/**
 * The story of one person of a simulation, exactly as `simulate` with the same options lets them live it: luck depends on
 * who they are, not on who else is simulated.
 *
 * The ledger that comes with it tells the same to `replay` and `explain`.
 */
export function simulatePerson(
  document: JourneyDocument,
  options: SimulationOptions,
  { index, replication = 0 }: PersonChoice,
): Result<SimulatedPerson, readonly Diagnostic[]> {
  const compiled = compileJourney(document);
  if (!compiled.ok) return compiled;
  const journey = compiled.value;
  const checked = checkSimulation(journey, options);
  if (!checked.ok) return fail(checked.error);
  const writer = new StoryWriter(journey, checked.value);
  const simulator = new PersonSimulator(journey, checked.value, writer);
  writer.watch(simulator);
  simulator.run(replication, index);
  if (simulator.restless !== undefined)
    return fail([reportRestless(document, checked.value, simulator.restless)]);
  return succeed(writer.toPerson());
}
