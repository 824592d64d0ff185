import type { JourneyDocument } from "@waypost/sdk";
import { type BuildSheetWords, toBuildSheet } from "@waypost/sdk/formats";
import { spokenLanguage } from "../../../ui/t";
import { t } from "../../../ui/tStudio";

/** The campaign build sheet in the words of whoever opens it, as their spreadsheet expects it. */
export function toLocalSheet(document: JourneyDocument): string {
  // Where decimals have a comma, a spreadsheet takes a line with commas for one cell.
  const delimiter = spokenLanguage() === "de" ? ";" : ",";
  return toBuildSheet(document, { words: createWords(), delimiter });
}

function createWords(): BuildSheetWords {
  return {
    headings: {
      phase: t("sheet.phase"),
      stage: t("sheet.stage"),
      touchpoint: t("sheet.touchpoint"),
      touchpointId: t("sheet.touchpointId"),
      channel: t("sheet.channel"),
      contentId: t("sheet.contentId"),
      content: t("sheet.content"),
      address: t("sheet.address"),
      approval: t("sheet.approval"),
      approvedFrom: t("sheet.approvedFrom"),
      approvedUntil: t("sheet.approvedUntil"),
      audience: t("sheet.audience"),
      trigger: t("sheet.trigger"),
      wait: t("sheet.wait"),
      repeats: t("sheet.repeats"),
      consent: t("sheet.consent"),
      cap: t("sheet.cap"),
      hours: t("sheet.hours"),
      policies: t("sheet.policies"),
      responses: t("sheet.responses"),
      stops: t("sheet.stops"),
    },
    everybody: t("sheet.everybody"),
    start: (by) => t("sheet.start", { by }),
    repeats: (every, most) => t("sheet.repeatsEvery", { every, most }),
    notRequired: t("sheet.notRequired"),
    required: (channel) => t("sheet.required", { channel }),
    requiredFor: (channel, purpose) => t("sheet.requiredFor", { channel, purpose }),
    cap: (most, window) => t("sheet.capIn", { most, window }),
  };
}
