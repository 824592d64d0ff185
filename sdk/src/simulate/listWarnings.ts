import type { Journey } from "../compile/Journey.js";
import type { Diagnostic } from "../model/Diagnostic.js";
import { reportSimulation } from "./SimulationIssue.js";
import type { SimulationResult } from "./SimulationResult.js";

/** What a reader of the figures must know: who never entered, who never could be reached, where runs were stopped. */
export function listWarnings(journey: Journey, result: SimulationResult): readonly Diagnostic[] {
  if (result.isImported) return listStuck(journey, result);
  return [...listAbsent(result), ...listUnreachable(journey), ...listStuck(journey, result)];
}

function listAbsent({ personas, people }: SimulationResult): readonly Diagnostic[] {
  if (people > 0 && personas.every(({ entered }) => entered === 0))
    return [reportSimulation("simulation.nobodyEnters", ["entry"], {}, "warning")];
  return personas.flatMap(({ id, people: ofPersona, entered }, index) =>
    id === undefined || ofPersona === 0 || entered > 0
      ? []
      : [reportSimulation("simulation.neverEnters", ["personas", index], { persona: id }, "warning")],
  );
}

/** Channels that need consent, that touchpoints use, and that a persona's people never agree to. */
function listUnreachable({ document }: Journey): readonly Diagnostic[] {
  const used = document.channels.filter(
    ({ id, consent }) => consent === "required" && document.touchpoints.some(({ channel }) => channel === id),
  );
  return document.personas.flatMap(({ id, share, consent = [] }, persona) =>
    share === 0
      ? []
      : used
          .filter((channel) => !consent.some((given) => given.channel === channel.id && given.share > 0))
          .map((channel) =>
            reportSimulation(
              "simulation.noConsent",
              ["personas", persona],
              { persona: id, channel: channel.id },
              "warning",
            ),
          ),
  );
}

function listStuck({ document }: Journey, { stages }: SimulationResult): readonly Diagnostic[] {
  return stages.flatMap(({ id, stuck }) => {
    if (stuck === 0) return [];
    const index = document.stages.findIndex((stage) => stage.id === id);
    return [reportSimulation("simulation.stuck", ["stages", index], { stage: id, people: stuck }, "warning")];
  });
}
