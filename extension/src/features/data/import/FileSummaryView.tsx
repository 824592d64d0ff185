import type { ImportedFile } from "../../../messaging/importChannel";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/t";
import { RejectedDownload } from "./RejectedDownload";
import { type RejectionReason, summarizeFile } from "./summarizeFile";
import { toKindLabel } from "./toKindLabel";

/** What happened to every row of a file, and why. */
export function FileSummaryView({ file }: { file: ImportedFile }) {
  const { report, rejectedFile, kind, name } = file;
  const { reasons, otherCount, warnings } = summarizeFile(report, renderer);
  return (
    <article className="data-file-summary" data-kind={kind}>
      <h3>
        {toKindLabel(kind)} <span className="data-soft data-file-name">{name}</span>
      </h3>
      <dl className="data-counts">
        <Count label={t("data.rowsRead")} count={report.rowsRead} />
        <Count label={t("data.rowsTaken")} count={report.taken} />
        <Count label={t("data.rowsRepeated")} count={report.repeated} />
        <Count label={t("data.rowsRejected")} count={report.rejectedCount} isBad={report.rejectedCount > 0} />
      </dl>
      {reasons.length > 0 && <h4>{t("data.rejectedHeading")}</h4>}
      {reasons.map((reason) => (
        <ReasonView key={reason.code} reason={reason} />
      ))}
      {otherCount > 0 && <p>{t("data.rejectedOther", { count: otherCount })}</p>}
      {rejectedFile !== undefined && <RejectedDownload fileName={name} content={rejectedFile} />}
      {warnings.length > 0 && <h4>{t("data.warningsHeading")}</h4>}
      {warnings.length > 0 && (
        <ul className="data-warnings">
          {warnings.map((warning) => (
            <li key={warning}>{warning}</li>
          ))}
        </ul>
      )}
    </article>
  );
}

function Count({ label, count, isBad = false }: { label: string; count: number; isBad?: boolean }) {
  return (
    <div className={isBad ? "data-count data-count-bad" : "data-count"}>
      <dt>{label}</dt>
      <dd>{renderer.format.number(count)}</dd>
    </div>
  );
}

function ReasonView({ reason: { count, examples } }: { reason: RejectionReason }) {
  const more = count - examples.length;
  return (
    <ul className="data-reason">
      {examples.map(({ line, sentence }) => (
        <li key={line}>
          <strong>{t("data.rejectedLine", { line })}</strong> {sentence}
        </li>
      ))}
      {more > 0 && <li className="data-soft">{t("data.rejectedMore", { count: more })}</li>}
    </ul>
  );
}
