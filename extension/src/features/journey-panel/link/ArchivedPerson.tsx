import type { PersonView } from "../../../messaging/journeyMessages";
import { Notice } from "../../../ui/Notice";
import { t } from "../../../ui/t";
import { Timeline } from "../timeline/Timeline";

export type ArchivedPersonProps = { person: PersonView; archivedAt: number; now: number };

/** Somebody who was in the field pack and is no more: what was known is of then, so no stage is told and nothing suggested. */
export function ArchivedPerson({ person, archivedAt, now }: ArchivedPersonProps) {
  return (
    <>
      <section className="panel-state">
        <Notice tone="warn">{t("panel.archivedSince", { at: archivedAt })}</Notice>
        <p className="soft">{t("panel.archivedDetail")}</p>
      </section>
      <Timeline person={person} now={now} />
    </>
  );
}
