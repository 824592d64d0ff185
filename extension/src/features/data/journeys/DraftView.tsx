import type { PublishedView } from "../../../messaging/journeyMessages";
import { Button } from "../../../ui/Button";
import { Notice } from "../../../ui/Notice";
import { t } from "../../../ui/t";
import { toShortVersion } from "../toShortVersion";
import { FindingList } from "./FindingList";
import { describeStanding, findStanding, type Standing } from "./findStanding";
import type { DraftSummary, JourneyDraft } from "./JourneyDraft";

export type DraftViewProps = {
  draft: JourneyDraft;
  /** Undefined until they were read, or where they could not be. */
  published: readonly PublishedView[] | undefined;
  isPublishing: boolean;
  onPublish(): void;
  onDiscard(): void;
};

/** A chosen journey before it is published: what it would bring, and what is wrong with it. */
export function DraftView({ draft, published, isPublishing, onPublish, onDiscard }: DraftViewProps) {
  const { summary, findings, canPublish } = draft;
  const errors = findings.filter(({ severity }) => severity === "error").length;
  const standing = summary && published && findStanding(summary, published);
  return (
    <div className="data-draft">
      <p className="data-file-name">{draft.fileName}</p>
      {summary !== undefined && <DraftHead summary={summary} standing={standing} />}
      {errors > 0 && <Notice tone="bad">{t("data.draftErrors", { count: errors })}</Notice>}
      {errors === 0 && findings.length > 0 && (
        <Notice tone="warn">{t("data.draftWarnings", { count: findings.length })}</Notice>
      )}
      {findings.length > 0 && <FindingList findings={findings} />}
      <div className="data-actions">
        {canPublish && standing?.kind !== "unchanged" && (
          <Button weight="primary" disabled={isPublishing} onClick={onPublish}>
            {t(isPublishing ? "data.publishing" : "data.publish")}
          </Button>
        )}
        <Button weight="quiet" disabled={isPublishing} onClick={onDiscard}>
          {t("data.cancel")}
        </Button>
      </div>
    </div>
  );
}

function DraftHead({ summary, standing }: { summary: DraftSummary; standing: Standing | undefined }) {
  const { title, version, phases, stages, transitions } = summary;
  return (
    <>
      <h3>
        {title} <code title={version}>{t("data.version", { version: toShortVersion(version) })}</code>
      </h3>
      <p>{t("data.draftCounts", { phases, stages, transitions })}</p>
      {standing !== undefined && <p className="data-soft">{describeStanding(standing)}</p>}
    </>
  );
}
