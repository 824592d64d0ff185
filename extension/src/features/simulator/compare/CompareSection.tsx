import {
  compareResults,
  type JourneyDocument,
  type SimulationComparison,
  type SimulationResult,
} from "@waypost/sdk";
import { useId, useState } from "react";
import { Button } from "../../../ui/Button";
import { Notice } from "../../../ui/Notice";
import { t } from "../../../ui/tSimulator";
import { OutcomeFailure } from "../report/OutcomeFailure";
import type { Runner } from "../run/createRunner";
import type { JobOutcome } from "../run/SimulationJob";
import type { Experiment } from "../run/useExperiment";
import type { JourneyChoice } from "../setup/useJourneys";
import { ComparisonView } from "./ComparisonView";
import { applyPlan, findFaults, type OtherPlan, toCadenceTexts } from "./OtherPlan";
import { OtherPlanFields } from "./OtherPlanFields";

export type CompareSectionProps = {
  experiment: Experiment;
  result: SimulationResult;
  runner: Runner;
  choices: readonly JourneyChoice[];
  readDocument(key: string): Promise<JourneyDocument | undefined>;
};

type CompareState =
  | { kind: "none" }
  | { kind: "running"; percent: number; cancel(): void }
  | { kind: "unreadable" }
  | { kind: "failed"; document: JourneyDocument; outcome: JobOutcome }
  | { kind: "over"; comparison: SimulationComparison };

/** The same people with the same luck under another plan, and which is better by how much. */
export function CompareSection({ experiment, result, runner, choices, readDocument }: CompareSectionProps) {
  const id = useId();
  const { document, options } = experiment;
  const [plan, setPlan] = useState<OtherPlan>(() => toFirstPlan(document));
  const [state, setState] = useState<CompareState>({ kind: "none" });

  const start = async () => {
    const other = plan.kind === "journey" ? await readDocument(plan.key) : applyPlan(document, plan);
    if (other === undefined) return setState({ kind: "unreadable" });
    const job = runner.start(other, options, {
      onProgress: ({ done, all }) =>
        setState((now) =>
          now.kind === "running" ? { ...now, percent: Math.floor((done / all) * 100) } : now,
        ),
    });
    setState({ kind: "running", percent: 0, cancel: job.cancel });
    const outcome = await job.outcome;
    const isWhole = outcome.kind === "done" && outcome.result.byReplication.length > 0;
    if (outcome.kind === "cancelled" || (outcome.kind === "done" && !isWhole))
      return setState({ kind: "none" });
    setState(
      outcome.kind === "done"
        ? { kind: "over", comparison: compareResults(result, outcome.result) }
        : { kind: "failed", document: other, outcome },
    );
  };
  const change = (changed: OtherPlan) => {
    if (state.kind === "running") state.cancel();
    setState({ kind: "none" });
    setPlan(changed);
  };
  return (
    <section className="sim-card" aria-labelledby="sim-compare">
      <h2 id="sim-compare">{t("sim.compare")}</h2>
      <p className="sim-soft">{t("sim.compareLead")}</p>
      <div className="sim-row">
        <div className="field">
          <label htmlFor={id}>{t("sim.compareWith")}</label>
          <select
            id={id}
            value={plan.kind}
            onChange={({ currentTarget }) =>
              change(toPlan(currentTarget.value as OtherPlan["kind"], document))
            }
          >
            {document.touchpoints.length > 0 && <option value="cadence">{t("sim.compareCadence")}</option>}
            {document.touchpoints.length > 0 && <option value="response">{t("sim.compareResponse")}</option>}
            <option value="journey">{t("sim.compareJourney")}</option>
          </select>
        </div>
        <OtherPlanFields document={document} choices={choices} plan={plan} onChange={change} />
        {state.kind === "running" ? (
          <Button weight="quiet" onClick={state.cancel}>
            {t("sim.cancel")}
          </Button>
        ) : (
          <Button weight="quiet" disabled={findFaults(plan).length > 0} onClick={() => void start()}>
            {t("sim.compareStart")}
          </Button>
        )}
      </div>
      {state.kind === "running" && <p role="status">{t("sim.comparing", { percent: state.percent })}</p>}
      {state.kind === "unreadable" && <Notice tone="bad">{t("sim.unreadable")}</Notice>}
      {state.kind === "failed" && <OutcomeFailure document={state.document} outcome={state.outcome} />}
      {state.kind === "over" && (
        <ComparisonView document={document} result={result} comparison={state.comparison} />
      )}
    </section>
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
