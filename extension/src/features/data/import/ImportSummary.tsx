import type { ImportedFile, ImportReport } from "../../../messaging/importChannel";
import { Notice } from "../../../ui/Notice";
import { t } from "../../../ui/t";
import { FileSummaryView } from "./FileSummaryView";

/** What became of an import: who is new, and what happened to every row. */
export function ImportSummary({ report }: { report: ImportReport }) {
  const { people, entries, durationMs, files } = report;
  const rejected = files.reduce((sum, { report: { rejectedCount } }) => sum + rejectedCount, 0);
  return (
    <div className="data-summary">
      <Notice tone={rejected === 0 ? "good" : "warn"}>
        <p>{t("data.importDone", { seconds: Math.max(1, Math.round(durationMs / 1_000)) })}</p>
        <p>
          {t("data.importedPeople", people)} {t("data.importedEntries", { entries })}
        </p>
        {rejected > 0 && <p>{t("data.importedNot", { count: rejected })}</p>}
      </Notice>
      {files.map((file: ImportedFile) => (
        <FileSummaryView key={file.kind} file={file} />
      ))}
    </div>
  );
}
