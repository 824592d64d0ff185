import type { JourneyDocument, SimulationResult } from "@waypost/sdk";
import { useId, useState } from "react";
import { Button } from "../../../ui/Button";
import { Disclosure } from "../../../ui/Disclosure";
import { Field } from "../../../ui/Field";
import { Notice } from "../../../ui/Notice";
import { t } from "../../../ui/tSimulator";
import { inReport } from "../exports/inReport";
import { OutcomeFailure } from "../report/OutcomeFailure";
import type { Runner } from "../run/createRunner";
import type { Turns } from "../run/createTurns";
import type { Experiment } from "../run/Experiment";
import { WaitingNotice } from "../run/WaitingNotice";
import type { JourneyChoice } from "../setup/useJourneys";
import { readPrecision } from "../sweep/readPrecision";
import { AnswerView } from "./AnswerView";
import { describePlan } from "./describePlan";
import { applyPlan, findFaults, type OtherPlan, toCadenceTexts } from "./OtherPlan";
import { OtherPlanFields } from "./OtherPlanFields";
import { type ComparisonState, mostRuns, useComparison } from "./useComparison";

export type CompareSectionProps = {
  experiment: Experiment;
  result: SimulationResult;
  runner: Runner;
  turns: Turns;
  choices: readonly JourneyChoice[];
  readDocument(key: string): Promise<JourneyDocument | undefined>;
};

/** The same people with the same luck under another plan, and which is better by how much. */
export function CompareSection({ experiment, result, runner, turns, ...reading }: CompareSectionProps) {
  const { choices, readDocument } = reading;
  const { document } = experiment;
  const [plan, setPlan] = useState<OtherPlan>(() => toFirstPlan(document));
  const [isUnreadable, setIsUnreadable] = useState(false);
  const [typed, setTyped] = useState("");
  const precision = readPrecision(typed);
  const { state, answers, start } = useComparison(runner, turns);
  const isBusy = state.kind === "waiting" || state.kind === "running";
  const isReady = findFaults(plan).length === 0 && precision !== "wrong";
  const compare = async () => {
    const other = plan.kind === "journey" ? await readDocument(plan.key) : applyPlan(document, plan);
    setIsUnreadable(other === undefined);
    if (other === undefined || precision === "wrong") return;
    const name = describePlan(document, choices, plan);
    const wanted = precision === "any" ? undefined : precision;
    await start({ name, experiment, base: result, other, precision: wanted });
  };
  const [latest, ...earlier] = answers;
  return (
    <section className="sim-card" aria-labelledby="sim-compare" {...inReport(latest !== undefined)}>
      <h2 id="sim-compare">{t("sim.compare")}</h2>
      <p className="sim-soft">{t("sim.compareLead")}</p>
      <div className="sim-row">
        <fieldset className="sim-inputs" disabled={isBusy}>
          <PlanKind document={document} plan={plan} onChange={setPlan} />
          <OtherPlanFields document={document} choices={choices} plan={plan} onChange={setPlan} />
          <Field
            inputMode="decimal"
            label={t("sweep.precision")}
            placeholder={t("compare.asManyRuns")}
            value={typed}
            problem={precision === "wrong" ? t("sweep.precisionWrong") : undefined}
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          />
        </fieldset>
        {isBusy ? (
          <Button weight="quiet" onClick={state.cancel}>
            {t("sim.cancel")}
          </Button>
        ) : (
          <Button weight="quiet" disabled={!isReady} onClick={() => void compare()}>
            {t("sim.compareStart")}
          </Button>
        )}
      </div>
      {precision !== "any" && <p className="sim-soft">{t("compare.cap", { most: mostRuns })}</p>}
      <Progress state={state} />
      {isUnreadable && <Notice tone="bad">{t("sim.unreadable")}</Notice>}
      {state.kind === "failed" && <OutcomeFailure document={state.document} outcome={state.outcome} />}
      {latest !== undefined && (
        <AnswerView document={document} result={result} answer={latest} isLatest={!isBusy} />
      )}
      {earlier.length > 0 && (
        <Disclosure summary={t("sim.earlier", { count: earlier.length })}>
          {earlier.map((answer) => (
            <AnswerView
              key={answer.number}
              document={document}
              result={result}
              answer={answer}
              isLatest={false}
            />
          ))}
        </Disclosure>
      )}
    </section>
  );
}

function Progress({ state }: { state: ComparisonState }) {
  if (state.kind === "waiting") return <WaitingNotice behind={state.behind} />;
  if (state.kind !== "running") return null;
  const { percent, replications, judged } = state;
  const difference = judged?.comparison.goals[0]?.difference;
  return (
    <div className="sim-progress">
      <progress aria-label={t("sim.compare")} value={percent} max={100} />
      <p role="status">
        {t("sim.comparing", { percent })} {t("compare.runsNow", { runs: replications })}{" "}
        {judged !== undefined &&
          difference !== undefined &&
          t("compare.soFar", {
            runs: judged.replications,
            within: Math.round((difference.high - difference.low) * 5) / 10,
          })}
      </p>
    </div>
  );
}

type PlanKindProps = { document: JourneyDocument; plan: OtherPlan; onChange(plan: OtherPlan): void };

function PlanKind({ document, plan, onChange }: PlanKindProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{t("sim.compareWith")}</label>
      <select
        id={id}
        value={plan.kind}
        onChange={({ currentTarget }) => onChange(toPlan(currentTarget.value as OtherPlan["kind"], document))}
      >
        {document.touchpoints.length > 0 && <option value="cadence">{t("sim.compareCadence")}</option>}
        {document.touchpoints.length > 0 && <option value="response">{t("sim.compareResponse")}</option>}
        <option value="journey">{t("sim.compareJourney")}</option>
      </select>
    </div>
  );
}

function toFirstPlan(document: JourneyDocument): OtherPlan {
  return toPlan(document.touchpoints.length > 0 ? "cadence" : "journey", document);
}

/** What the journey says now, so that only what is meant is changed; a touchpoint that is answered, where there is one. */
function toPlan(kind: OtherPlan["kind"], document: JourneyDocument): OtherPlan {
  const { touchpoints } = document;
  const first = touchpoints.find(({ responses }) => responses.length > 0) ?? touchpoints[0];
  switch (kind) {
    case "journey":
      return { kind, key: "" };
    case "cadence":
      return { kind, touchpoint: first?.id ?? "", ...toCadenceTexts(document, first?.id ?? "") };
    case "response":
      return { kind, touchpoint: first?.id ?? "", times: "1.5" };
  }
}
