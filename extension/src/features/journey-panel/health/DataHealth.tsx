import type { PageReading } from "../../../hosts/PageReading";
import type { PersonView } from "../../../messaging/journeyMessages";
import { Disclosure } from "../../../ui/Disclosure";
import { t } from "../../../ui/t";
import type { WriteNote } from "../log/useEntryLog";
import { ReportWrong } from "../notes/ReportWrong";
import { usePanelSettings } from "../PanelSettings";
import { listPending } from "../timeline/listPending";
import { listDataAges } from "./listDataAges";
import { listMismatches } from "./listMismatches";

export type DataHealthProps = {
  reading: PageReading | null;
  person: PersonView;
  now: number;
  note: WriteNote;
};

/** What the panel stands on: how old it is, what did not fit, and what the CRM does not have yet. */
export function DataHealth({ reading, person, now, note }: DataHealthProps) {
  const { entries, identifiers, journeys } = person;
  const ages = listDataAges(entries);
  const mismatches = listMismatches(reading, identifiers);
  const undeclared = journeys.filter(({ run }) => run.unused.undeclared > 0);
  const pendingCount = listPending(entries).size;
  const { packUrl } = usePanelSettings();
  return (
    <section className="fold">
      <Disclosure summary={t("panel.health")}>
        <dl className="pairs">
          {ages.map(({ source, count, lastAt }) => (
            <div key={source}>
              <dt>{t("panel.healthFrom", { source })}</dt>
              <dd>{t("panel.healthAge", { count, at: lastAt })}</dd>
            </div>
          ))}
          {mismatches.length > 0 && (
            <div>
              <dt>{t("panel.healthUnmatched")}</dt>
              <dd>
                {mismatches.map(({ system, value }) => (
                  <p key={`${system} ${value}`}>
                    {t("panel.healthMismatch")} <bdi>{value}</bdi>
                  </p>
                ))}
              </dd>
            </div>
          )}
          {undeclared.map(({ document, run }) => (
            <div key={document.id}>
              <dt dir="auto">{document.title}</dt>
              <dd>{t("panel.healthUndeclared", { count: run.unused.undeclared })}</dd>
            </div>
          ))}
          <div>
            <dt>{t("panel.healthCrm")}</dt>
            <dd>{t("panel.healthPending", { count: pendingCount })}</dd>
          </div>
          {packUrl !== undefined && (
            <div>
              <dt>{t("panel.healthNewer")}</dt>
              <dd>
                <a href={packUrl} target="_blank" rel="noreferrer">
                  {t("panel.healthNewestPack")}
                </a>
              </dd>
            </div>
          )}
        </dl>
        <ReportWrong about="person" {...{ entries, now, note }}>
          <p className="soft">{t("panel.healthPerson")}</p>
        </ReportWrong>
      </Disclosure>
    </section>
  );
}
