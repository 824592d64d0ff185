import type { PageReading } from "../../../hosts/PageReading";
import type { Call } from "../../../messaging/call";
import type { Subject } from "../../../messaging/journeyMessages";
import { Notice } from "../../../ui/Notice";
import { t } from "../../../ui/t";
import { CandidateList } from "./CandidateList";

export type AmbiguousPersonProps = {
  subject: Extract<Subject, { kind: "ambiguous" }>;
  reading: PageReading | null;
  call: Call;
  refresh(): Promise<void>;
};

/** Two candidates are shown as two; neither one's journey is. */
export function AmbiguousPerson({ subject, reading, call, refresh }: AmbiguousPersonProps) {
  return (
    <section className="panel-state">
      <Notice tone="warn">{t("panel.personAmbiguous", { count: subject.candidates.length })}</Notice>
      <p className="soft">{t("panel.personAmbiguousHint")}</p>
      <CandidateList candidates={subject.candidates} reading={reading} call={call} refresh={refresh} />
    </section>
  );
}
