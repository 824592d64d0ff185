import type { LedgerEntry } from "@waypost/sdk";
import { describeSince, describeStatus } from "@waypost/sdk/sentences";
import type { Call } from "../../../messaging/call";
import type { JourneyView } from "../../../messaging/journeyMessages";
import { Disclosure } from "../../../ui/Disclosure";
import { Notice } from "../../../ui/Notice";
import { PhaseMark } from "../../../ui/PhaseMark";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/t";
import type { WriteNote } from "../log/useEntryLog";
import { ReportWrong } from "../notes/ReportWrong";
import { listInnerStages } from "./listInnerStages";
import { PersonaLine } from "./PersonaLine";
import { PhaseOutline } from "./PhaseOutline";
import { PhasePathLine } from "./PhasePathLine";
import { TrackList } from "./TrackList";
import { toPhasePath } from "./toPhasePath";
import { UsualStayLine } from "./UsualStayLine";
import { useUsualStays } from "./useUsualStays";

export type WhereSectionProps = {
  journey: JourneyView;
  entries: readonly LedgerEntry[];
  now: number;
  note: WriteNote;
  call: Call;
};

/** Where the person is: the path, the stage inside its phase, since when, and as which persona. */
export function WhereSection({ journey, entries, now, note, call }: WhereSectionProps) {
  const { document, run } = journey;
  const stays = useUsualStays(call, document.id);
  const path = toPhasePath(document, run);
  const current = path.steps.find(({ state }) => state === "current");
  const since = describeSince(run, now, renderer);
  const isUnderWay = run.status === "active";
  const personaLine = <PersonaLine {...{ journey, entries, now, note }} />;
  const shown = run.stage === undefined ? undefined : { journey: document.id, id: run.stage };
  return (
    <section className="where">
      <h3 className="visually-hidden">{t("panel.where")}</h3>
      {!isUnderWay && (
        <Notice tone={run.status === "stuck" ? "warn" : "plain"}>
          {describeStatus(journey, run, renderer)}
        </Notice>
      )}
      <PhasePathLine path={path} />
      {current !== undefined && (
        <div className="stage" data-phase={current.mark}>
          <PhaseMark phase={current.mark} look="filled" />
          <div>
            <p className="stage-phase">
              {t("panel.phaseOf", {
                position: current.position,
                count: path.phaseCount,
                label: current.label,
              })}
            </p>
            <ReportWrong about="stage" {...{ shown, entries, now, note }}>
              <p className="stage-name" dir="auto">
                {listInnerStages(document, run).join(" › ") || current.label}
              </p>
            </ReportWrong>
            {since !== undefined && <p className="stage-since">{since}</p>}
            <UsualStayLine run={run} stays={stays} now={now} />
            {personaLine}
          </div>
        </div>
      )}
      {current === undefined && personaLine}
      <TrackList document={document} run={run} />
      <Disclosure summary={t("panel.allStages")}>
        <PhaseOutline document={document} run={run} />
      </Disclosure>
    </section>
  );
}
