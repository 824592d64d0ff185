import { describeSince, describeStatus } from "@waypost/sdk/sentences";
import type { JourneyView } from "../../../messaging/journeyMessages";
import { Disclosure } from "../../../ui/Disclosure";
import { Notice } from "../../../ui/Notice";
import { PhaseMark } from "../../../ui/PhaseMark";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/t";
import { listInnerStages } from "./listInnerStages";
import { PhaseOutline } from "./PhaseOutline";
import { PhasePathLine } from "./PhasePathLine";
import { toPhasePath } from "./toPhasePath";

/** Where the person is: the path, the stage inside its phase, since when, and as which persona. */
export function WhereSection({ journey, now }: { journey: JourneyView; now: number }) {
  const { document, run } = journey;
  const path = toPhasePath(document, run);
  const current = path.steps.find(({ state }) => state === "current");
  const since = describeSince(run, now, renderer);
  const persona = document.personas.find(({ id }) => id === run.persona)?.label ?? run.persona;
  const isUnderWay = run.status === "active";
  const personaLine = (
    <p className="stage-persona">
      {persona === undefined ? t("panel.personaUnknown") : t("panel.personaKnown", { persona })}
    </p>
  );
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
            <p className="stage-name" dir="auto">
              {listInnerStages(document, run).join(" › ") || current.label}
            </p>
            {since !== undefined && <p className="stage-since">{since}</p>}
            {personaLine}
          </div>
        </div>
      )}
      {current === undefined && personaLine}
      <Disclosure summary={t("panel.allStages")}>
        <PhaseOutline document={document} run={run} />
      </Disclosure>
    </section>
  );
}
