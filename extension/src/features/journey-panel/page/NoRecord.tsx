import type { PageReading } from "../../../hosts/PageReading";
import { Button } from "../../../ui/Button";
import { Notice } from "../../../ui/Notice";
import { t } from "../../../ui/t";
import { isolate } from "../isolate";
import { EmptyStore } from "./EmptyStore";

export type NoRecordProps = {
  reading: PageReading | null;
  isEmpty: boolean;
  openData(): void;
  setUpSite(): void;
};

/** The page is nobody's: which page it is, and where to go. */
export function NoRecord({ reading, isEmpty, openData, setUpSite }: NoRecordProps) {
  const isChanged = reading?.kind === "other" && reading.expected !== undefined;
  // A CRM that Waypost knows needs it seldom; there it stands back.
  const isKnown = reading?.kind === "list" || (reading?.kind === "other" && reading.hostId !== undefined);
  return (
    <section className="panel-state">
      <Notice tone={isChanged ? "warn" : "plain"}>{toSentence(reading)}</Notice>
      {reading !== null && (
        <Button weight={isKnown && !isChanged ? "plain" : "quiet"} onClick={setUpSite}>
          {t(isChanged ? "setup.openAgain" : "setup.open")}
        </Button>
      )}
      {reading !== null && !isChanged && <p className="soft">{t("panel.openRecordHint")}</p>}
      {isEmpty && <EmptyStore openData={openData} />}
    </section>
  );
}

function toSentence(reading: PageReading | null): string {
  if (reading === null) return t("panel.pageNone");
  if (reading.kind === "other" && reading.expected !== undefined) return t("panel.pageChanged");
  if (reading.kind === "list") return t("panel.pageList", { count: reading.rows.length });
  if (reading.kind === "other" && reading.frameOf !== undefined)
    return t("panel.pageFramed", { site: isolate(new URL(reading.frameOf).host) });
  const site = isolate(new URL(reading.origin).host);
  const isKnownCrm = reading.kind === "record" || reading.hostId !== undefined;
  return isKnownCrm ? t("panel.pageOther", { site }) : t("panel.pageUnknown", { site });
}
