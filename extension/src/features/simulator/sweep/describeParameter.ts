import { findSweepValue, getSweepUnit, type JourneyDocument, type SweepParameter } from "@waypost/sdk";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/tSimulator";
import { labelOf } from "../report/ReportPart";
import { labelOfEvent } from "../report/TouchpointTable";
import { labelTransition } from "../walk/labelTransition";

/** What is swept, with what it is now. */
export function describeParameter(document: JourneyDocument, parameter: SweepParameter): string {
  const current = findSweepValue(document, parameter);
  const now = current === undefined ? t("sweep.varies") : describeValue(parameter, current);
  switch (parameter.kind) {
    case "cadence":
      return t("sweep.cadence", { touchpoint: labelOf(document.touchpoints, parameter.touchpoint), now });
    case "response":
      return t("sweep.response", {
        touchpoint: labelOf(document.touchpoints, parameter.touchpoint),
        event: labelOfEvent(document, parameter.event),
        now,
      });
    case "consent":
      return t("sweep.consent", { channel: labelOf(document.channels, parameter.channel), now });
    case "wait":
      return t("sweep.wait", { transition: labelTransition(document, parameter.transition), now });
  }
}

/** A value in its unit. */
export function describeValue(parameter: SweepParameter, value: number): string {
  return getSweepUnit(parameter) === "share"
    ? `${renderer.format.number(Math.round(value * 10_000) / 100)} %`
    : t("sweep.days", { days: Math.round(value * 100) / 100 });
}
