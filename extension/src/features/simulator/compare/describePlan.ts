import type { JourneyDocument } from "@waypost/sdk";
import { t } from "../../../ui/tSimulator";
import { labelOf } from "../report/ReportPart";
import type { JourneyChoice } from "../setup/useJourneys";
import { type OtherPlan, readNumber } from "./OtherPlan";

/** What is other in the other plan, in words. */
export function describePlan(
  document: JourneyDocument,
  choices: readonly JourneyChoice[],
  plan: OtherPlan,
): string {
  switch (plan.kind) {
    case "journey":
      return choices.find(({ key }) => key === plan.key)?.title ?? plan.key;
    case "cadence":
      return t("compare.cadence", {
        touchpoint: labelOf(document.touchpoints, plan.touchpoint),
        days: readNumber(plan.everyDays) ?? 0,
        most: readNumber(plan.most) ?? 0,
      });
    case "response":
      return t("compare.response", {
        touchpoint: labelOf(document.touchpoints, plan.touchpoint),
        times: readNumber(plan.times) ?? 0,
      });
  }
}
