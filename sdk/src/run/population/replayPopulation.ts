import type { Journey } from "../../compile/Journey.js";
import { invariant } from "../../model/invariant.js";
import type { PackedLedgers } from "./PackedLedgers.js";
import { PopulationFold } from "./PopulationFold.js";
import { createPopulationRuns, type PopulationRuns } from "./PopulationRuns.js";

/**
 * Where each HCP of a population stands in a journey at an instant, since when and by which cause: what `replay` says of
 * each, in columns.
 *
 * @param packed - Ledgers packed for this very version of the journey.
 * @param now - The instant to fold up to, ms.
 */
export function replayPopulation(journey: Journey, packed: PackedLedgers, now: number): PopulationRuns {
  invariant(packed.version === journey.version, "ledgers are packed for the journey they are replayed in");
  const runs = createPopulationRuns(journey.version, packed.hcps, journey.goals.length);
  const fold = new PopulationFold(journey, packed, runs.goalWords);
  for (let hcp = 0; hcp < packed.hcps.length; hcp++) fold.fold(hcp, now, runs);
  return runs;
}
