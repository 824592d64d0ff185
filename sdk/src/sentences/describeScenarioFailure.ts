import type { Journey } from "../compile/Journey.js";
import type { ScenarioFailure } from "../scenario/runScenario.js";
import type { Renderer } from "./createRenderer.js";
import { describeRefusal } from "./describeRefusal.js";
import { describeStage } from "./describeRun.js";
import { getJourneyLabels } from "./JourneyLabels.js";

/** What a scenario expected and what was found, or why a step could not be taken, in a sentence. */
export function describeScenarioFailure(
  journey: Journey,
  failure: ScenarioFailure,
  renderer: Renderer,
): string {
  const labels = getJourneyLabels(journey.document);
  switch (failure.code) {
    case "scenario.status": {
      const { expected, found } = failure.parameters;
      const say = (status: typeof found) =>
        status === "exited"
          ? renderer.sentence("status.ended", {})
          : renderer.sentence(`status.${status}`, {});
      return renderer.sentence(failure.code, { expected: say(expected), found: say(found) });
    }
    case "scenario.stage": {
      const { expected, found } = failure.parameters;
      const shown = found.length === 0 ? "" : describeStage(journey, ...found);
      return renderer.sentence(failure.code, { expected: describeStage(journey, expected), found: shown });
    }
    case "scenario.exit": {
      const { expected, found } = failure.parameters;
      const shown = found === undefined ? undefined : labels.exit(found);
      return renderer.sentence(failure.code, { expected: labels.exit(expected), found: shown });
    }
    case "scenario.goal":
      return renderer.sentence(failure.code, { expected: labels.goal(failure.parameters.expected) });
    case "scenario.counter":
      return renderer.sentence(failure.code, {
        ...failure.parameters,
        counter: labels.counter(failure.parameters.counter),
      });
    case "scenario.touchpoint": {
      const { touchpoint, expected, found } = failure.parameters;
      const said = found && describeRefusal(journey, found, renderer);
      return renderer.sentence(failure.code, {
        touchpoint: labels.touchpoint(touchpoint),
        expected,
        found: said,
      });
    }
    default:
      return renderer.diagnostic(failure as never);
  }
}
