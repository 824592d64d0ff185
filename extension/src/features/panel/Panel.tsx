import type { PageReading, RecordReading } from "../../hosts/PageReading";
import { Button } from "../../ui/Button";
import { Notice } from "../../ui/Notice";
import { t } from "../../ui/t";
import { usePageTitle } from "../../ui/usePageTitle";
import { useDock } from "./useDock";
import { type PanelPlatform, usePageReading } from "./usePageReading";
import "./panel.css";

export type PanelProps = PanelPlatform & {
  /** In a dock on the page, which it can close; or in the browser's side panel. */
  place: "dock" | "side-panel";
};

/** The panel beside a CRM page. */
export function Panel({ place, ...platform }: PanelProps) {
  usePageTitle(t("panelTitle"));
  useDock(platform.call);
  const reading = usePageReading(platform);
  return (
    <main className="panel">
      <header>
        <h1>{t("panelTitle")}</h1>
        {place === "dock" && (
          <Button weight="quiet" onClick={() => void platform.call("panel.dock", { command: "close" })}>
            {t("closePanel")}
          </Button>
        )}
      </header>
      {reading !== undefined && <Notice tone="plain">{toSentence(reading)}</Notice>}
      {reading?.kind === "record" && <ReadFromList reading={reading} />}
    </main>
  );
}

function toSentence(reading: PageReading | null): string {
  switch (reading?.kind) {
    case undefined:
      return t("pageNone");
    case "record":
      return reading.name === undefined
        ? t("pageRecordUnnamed", reading)
        : t("pageRecord", { name: reading.name });
    case "list":
      return t("pageList", { count: reading.rows.length });
    case "other":
      return t("pageUnknown", { site: new URL(reading.origin).host });
  }
}

function ReadFromList({ reading }: { reading: RecordReading }) {
  return (
    <section>
      <h2>{t("readFromHeading")}</h2>
      <dl className="read-from">
        {reading.readFrom.map(({ field, where }) => (
          <div key={field}>
            <dt>{field}</dt>
            <dd>{where}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
