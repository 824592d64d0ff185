import type { PageReading } from "../../../hosts/PageReading";
import type { Call } from "../../../messaging/call";
import type { Subject } from "../../../messaging/journeyMessages";
import { Notice } from "../../../ui/Notice";
import { t } from "../../../ui/t";
import { EmptyStore } from "../page/EmptyStore";
import { CandidateList } from "./CandidateList";
import { PersonSearch } from "./PersonSearch";

export type UnknownPersonProps = {
  subject: Extract<Subject, { kind: "unknown" }>;
  reading: PageReading | null;
  isEmpty: boolean;
  call: Call;
  refresh(): Promise<void>;
  openData(): void;
};

/** Nobody Waypost knows by what the page shows: people of the same name, and a search. */
export function UnknownPerson({ subject, reading, isEmpty, call, refresh, openData }: UnknownPersonProps) {
  const { nameMatches } = subject;
  return (
    <section className="panel-state">
      <Notice tone="plain">{t("panel.personUnknown")}</Notice>
      {isEmpty ? (
        <EmptyStore openData={openData} />
      ) : (
        <>
          {nameMatches.length > 0 && (
            <>
              <h2>{t("panel.sameName", { count: nameMatches.length })}</h2>
              <p className="soft">{t("panel.sameNameHint")}</p>
              <CandidateList candidates={nameMatches} reading={reading} call={call} refresh={refresh} />
            </>
          )}
          <PersonSearch reading={reading} call={call} refresh={refresh} />
        </>
      )}
    </section>
  );
}
