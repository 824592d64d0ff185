import type { JourneyDocument, WalkStep } from "@waypost/sdk";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/tSimulator";
import { labelOf } from "../report/ReportPart";
import { labelOfEvent } from "../report/TouchpointTable";

/** What was done in a step of a walk. */
export function describeAction(
  document: JourneyDocument,
  { action, at }: Pick<WalkStep, "action" | "at">,
): string {
  if (action === undefined) return t("walk.begins");
  switch (action.kind) {
    case "event":
      return labelOfEvent(document, action.type);
    case "consent": {
      const channel = labelOf(document.channels, action.channel);
      return t(action.change === "granted" ? "walk.granted" : "walk.withdrawn", { channel });
    }
    case "attribute":
      return t("walk.changed", {
        attribute: labelOf(document.attributes, action.attribute),
        value: String(action.value),
      });
    case "persona":
      return t("sim.personIs", { persona: labelOf(document.personas, action.persona) });
    case "segment":
      return labelOf(document.segments, action.segment);
    case "send":
      return t("sim.story.sent", { touchpoint: labelOf(document.touchpoints, action.touchpoint) });
    case "advance":
      return t("walk.passed", { at: renderer.format.dateTime(at) });
  }
}
