import { t } from "../../../ui/t";
import { useObjectUrl } from "./useObjectUrl";

/** Hands out the rows that were not taken, each with its reason. */
export function RejectedDownload({ fileName, content }: { fileName: string; content: Blob }) {
  const url = useObjectUrl(content);
  return (
    <p className="data-actions">
      <a
        className="button button-quiet"
        href={url}
        download={`${fileName.replace(/\.[^.]*$/, "")}.rejected.csv`}
      >
        {t("data.downloadRejected", { file: fileName })}
      </a>
      <span className="data-soft">{t("data.rejectedDetail")}</span>
    </p>
  );
}
