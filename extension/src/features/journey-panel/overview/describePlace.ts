import { describeStatus } from "@waypost/sdk/sentences";
import type { JourneyView } from "../../../messaging/journeyMessages";
import { renderer } from "../../../ui/renderer";
import { listInnerStages } from "../journey/listInnerStages";
import { toPhasePath } from "../journey/toPhasePath";

/** Where somebody stands in a journey, in a few words: the stage inside the phase, or that they are not under way. */
export function describePlace(journey: JourneyView): string {
  const { document, run } = journey;
  const current = toPhasePath(document, run).steps.find(({ state }) => state === "current");
  if (run.status !== "active" || current === undefined) return describeStatus(journey, run, renderer);
  return listInnerStages(document, run).join(" › ") || current.label;
}
