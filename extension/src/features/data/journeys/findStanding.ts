import type { PublishedView } from "../../../messaging/journeyMessages";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/t";
import { toShortVersion } from "../toShortVersion";
import type { DraftSummary } from "./JourneyDraft";

/** How a draft stands to what is published. */
export type Standing = { kind: "new" } | { kind: "unchanged" } | { kind: "replaces"; current: PublishedView };

export function findStanding(summary: DraftSummary, published: readonly PublishedView[]): Standing {
  const current = published.find(({ journey }) => journey === summary.journey);
  if (current === undefined) return { kind: "new" };
  return current.version === summary.version ? { kind: "unchanged" } : { kind: "replaces", current };
}

export function describeStanding(standing: Standing): string {
  switch (standing.kind) {
    case "new":
      return t("data.draftNew");
    case "unchanged":
      return t("data.draftUnchanged");
    case "replaces": {
      const { version, publishedAt } = standing.current;
      return t("data.draftReplaces", {
        version: toShortVersion(version),
        publishedAt: renderer.format.dateTime(publishedAt),
      });
    }
  }
}
