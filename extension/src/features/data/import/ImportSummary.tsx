import type { ImportedFile, ImportReport } from "../../../messaging/importChannel";
import { Notice } from "../../../ui/Notice";
import { t } from "../../../ui/t";
import { FileSummaryView } from "./FileSummaryView";

/** What became of an import: who is new, and what happened to every row. */
export function ImportSummary({ report }: { report: ImportReport }) {
  const { people, entries, durationMs, files } = report;
  return (
    <div className="data-summary">
      <Notice tone="good">
        <p>{t("data.importDone", { seconds: Math.max(1, Math.round(durationMs / 1_000)) })}</p>
        <p>
          {t("data.importedPeople", people)} {t("data.importedEntries", { entries })}
        </p>
      </Notice>
      {files.map((file: ImportedFile) => (
        <FileSummaryView key={file.kind} file={file} />
      ))}
    </div>
  );
}
