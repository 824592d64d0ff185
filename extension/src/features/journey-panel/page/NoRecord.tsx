import type { PageReading } from "../../../hosts/PageReading";
import { Notice } from "../../../ui/Notice";
import { t } from "../../../ui/t";
import { isolate } from "../isolate";
import { EmptyStore } from "./EmptyStore";

export type NoRecordProps = { reading: PageReading | null; isEmpty: boolean; openData(): void };

/** The page is nobody's: which page it is, and where to go. */
export function NoRecord({ reading, isEmpty, openData }: NoRecordProps) {
  return (
    <section className="panel-state">
      <Notice tone="plain">{toSentence(reading)}</Notice>
      {reading !== null && <p className="soft">{t("panel.openRecordHint")}</p>}
      {isEmpty && <EmptyStore openData={openData} />}
    </section>
  );
}

function toSentence(reading: PageReading | null): string {
  if (reading === null) return t("panel.pageNone");
  if (reading.kind === "list") return t("panel.pageList", { count: reading.rows.length });
  const site = isolate(new URL(reading.origin).host);
  const isKnownCrm = reading.kind === "record" || reading.hostId !== undefined;
  return isKnownCrm ? t("panel.pageOther", { site }) : t("panel.pageUnknown", { site });
}
