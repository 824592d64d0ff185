import type { JourneyDocument, StoryLine } from "@waypost/sdk";
import { t } from "../../../ui/tSimulator";
import { labelOf } from "../report/ReportPart";
import { describeReason, labelOfEvent } from "../report/TouchpointTable";

/** What happened, in a sentence; undefined for what only repeats another line. */
export function describeLine(document: JourneyDocument, line: StoryLine): string | undefined {
  const touchpoint = (id: string) => labelOf(document.touchpoints, id);
  switch (line.kind) {
    case "started":
      return t("sim.story.started");
    case "event": {
      const event = labelOfEvent(document, line.type);
      const answered = document.touchpoints.find(({ id }) => id === line.by);
      return answered === undefined
        ? t("sim.story.event", { event })
        : t("sim.story.answer", { event, touchpoint: answered.label });
    }
    case "sent":
      return t("sim.story.sent", { touchpoint: touchpoint(line.touchpoint) });
    case "deferred":
      return t("sim.story.deferred", { touchpoint: touchpoint(line.touchpoint) });
    case "refused":
      return t("sim.story.refused", {
        touchpoint: touchpoint(line.touchpoint),
        reason: describeReason(line.code),
      });
    case "entered":
      return t("sim.story.entered", { stage: labelOf(document.stages, line.stage) });
    case "reached":
      return t("sim.story.reached", { goal: labelOf(document.goals, line.goal) });
    case "ended":
      return describeEnd(document, line);
    // Leaving a stage is entering another.
    case "taken":
    case "left":
      return undefined;
  }
}

function describeEnd(
  document: JourneyDocument,
  { status, exit }: Extract<StoryLine, { kind: "ended" }>,
): string {
  switch (status) {
    case "completed":
      return t("sim.story.completed");
    case "exited":
      return t("sim.story.exited", { exit: labelOf(document.exits, exit ?? "") });
    case "stuck":
      return t("sim.story.stuck");
  }
}
