import { Button } from "../../../ui/Button";
import { t } from "../../../ui/tSimulator";
import type { ReportPart } from "../report/ReportPart";
import { download } from "./download";
import { toReportHtml } from "./toReportHtml";
import { toResultCsv } from "./toResultCsv";

/** The result as files: a page for a colleague, numbers for a program or a spreadsheet. */
export function ExportSection({ document, result }: ReportPart) {
  const name = `${document.id}-${result.journey.version.slice(0, 8)}-${result.seed}`;
  return (
    <section className="sim-card" aria-labelledby="sim-export" data-export="left">
      <h2 id="sim-export">{t("sim.export")}</h2>
      <div className="sim-actions">
        <Button
          weight="quiet"
          onClick={() =>
            download(`${name}.html`, toReportHtml(result, globalThis.document), "text/html;charset=utf-8")
          }
        >
          {t("sim.exportReport")}
        </Button>
        <Button
          weight="quiet"
          onClick={() =>
            download(
              `${name}.json`,
              JSON.stringify({ document, result }, null, 1),
              "application/json;charset=utf-8",
            )
          }
        >
          {t("sim.exportJson")}
        </Button>
        <Button
          weight="quiet"
          onClick={() => download(`${name}.csv`, toResultCsv({ document, result }), "text/csv;charset=utf-8")}
        >
          {t("sim.exportCsv")}
        </Button>
      </div>
    </section>
  );
}
