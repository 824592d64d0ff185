import {
  type Advice,
  advise,
  findDurationMs,
  judgeGoals,
  type SimulationResult,
  type TrialOutcome,
} from "@waypost/sdk";
import { useId, useState } from "react";
import { Button } from "../../../ui/Button";
import { Disclosure } from "../../../ui/Disclosure";
import { Notice } from "../../../ui/Notice";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/tSimulator";
import { inReport } from "../exports/inReport";
import { labelOf, roundFigure, toMoney } from "../report/ReportPart";
import type { Runner } from "../run/createRunner";
import type { Turns } from "../run/createTurns";
import type { Experiment } from "../run/Experiment";
import { useTrials } from "../run/useTrials";
import { WaitingNotice } from "../run/WaitingNotice";

export type AdviceSectionProps = {
  experiment: Experiment;
  result: SimulationResult;
  runner: Runner;
  turns: Turns;
};

/** What to stop, start and continue, each found by trying it. */
export function AdviceSection({ experiment, result, runner, turns }: AdviceSectionProps) {
  const { document } = experiment;
  const id = useId();
  const aimed = document.goals.find(({ target }) => target !== undefined) ?? document.goals[0];
  const [goal, setGoal] = useState(aimed?.id ?? "");
  const { state, answers, start: tryAll, cancel } = useTrials(runner, turns);
  const isBusy = state.kind !== "none";
  const answer = answers.get(goal);
  const withinMs = findDurationMs(document.goals.find((each) => each.id === goal)?.target?.within ?? "");
  const start = () => void tryAll({ experiment, base: result, goal, withinMs });
  return (
    <section className="sim-card" aria-labelledby="sim-advice" {...inReport(answer !== undefined)}>
      <h2 id="sim-advice">{t("sim.advice")}</h2>
      <p className="sim-soft">{t("sim.adviceLead", { goal: labelOf(document.goals, goal) })}</p>
      <div className="sim-row">
        <div className="field">
          <label htmlFor={id}>{t("sim.adviceFor")}</label>
          <select
            id={id}
            value={goal}
            disabled={isBusy}
            onChange={({ currentTarget }) => setGoal(currentTarget.value)}
          >
            {document.goals.map((each) => (
              <option key={each.id} value={each.id}>
                {each.label}
              </option>
            ))}
          </select>
        </div>
        {isBusy ? (
          <Button weight="quiet" onClick={cancel}>
            {t("sim.cancel")}
          </Button>
        ) : (
          <Button weight="quiet" onClick={start}>
            {t("sim.adviceStart")}
          </Button>
        )}
      </div>
      {state.kind === "waiting" && <WaitingNotice behind={state.behind} />}
      {state.kind === "running" && (
        <div className="sim-progress">
          <progress aria-label={t("sim.advice")} value={state.done} max={Math.max(state.all, 1)} />
          <p role="status">{t("sim.adviceProgress", state)}</p>
        </div>
      )}
      {answer !== undefined && (
        <>
          {answer.isPartial && <Notice tone="warn">{t("sim.advicePartial")}</Notice>}
          <AdviceView
            document={document}
            advice={advise(
              document,
              answer.outcomes,
              judgeGoals(document, result).find((each) => each.goal === goal)?.reached.mean ?? 0,
            )}
          />
        </>
      )}
    </section>
  );
}

type Document = Experiment["document"];

function AdviceView({ document, advice }: { document: Document; advice: Advice }) {
  const column = (kind: "stop" | "start" | "keep", heading: string, nothing: string) => (
    <div className="sim-advice" data-kind={kind}>
      <h3>{heading}</h3>
      {advice[kind].length === 0 ? (
        <p className="sim-soft">{nothing}</p>
      ) : (
        <TrialList document={document} trials={advice[kind]} />
      )}
    </div>
  );
  const folded = [
    { kind: "elsewhere", heading: t("sim.elsewhere") },
    { kind: "untold", heading: t("sim.untold") },
    { kind: "open", heading: t("sim.open") },
  ] as const;
  return (
    <>
      <div className="sim-columns">
        {column("stop", t("sim.stop"), t("sim.stopNothing"))}
        {column("start", t("sim.startDoing"), t("sim.startNothing"))}
        {column("keep", t("sim.keep"), t("sim.keepNothing"))}
      </div>
      {folded.map(
        ({ kind, heading }) =>
          advice[kind].length > 0 && (
            <Disclosure key={kind} summary={heading}>
              <TrialList document={document} trials={advice[kind]} />
            </Disclosure>
          ),
      )}
    </>
  );
}

function TrialList({ document, trials }: { document: Document; trials: readonly TrialOutcome[] }) {
  return (
    <ul className="sim-trials">
      {trials.map((trial) => (
        <li key={JSON.stringify(trial.change)}>
          <strong>{nameChange(document, trial)}</strong> {describeGain(trial)} {describeSaving(trial)}{" "}
          {describeHarm(document, trial)}
        </li>
      ))}
    </ul>
  );
}

function nameChange(document: Document, { change }: TrialOutcome): string {
  return change.kind === "without"
    ? labelOf(document.touchpoints, change.touchpoint)
    : t("sim.moreConsent", { channel: labelOf(document.channels, change.channel), points: change.points });
}

function describeGain({ change, gain }: TrialOutcome): string {
  const words = { mean: roundFigure(gain.mean), low: roundFigure(gain.low), high: roundFigure(gain.high) };
  return change.kind === "without" ? t("sim.withoutGain", words) : t("sim.consentGain", words);
}

function describeHarm(document: Document, { harms }: TrialOutcome): string {
  if (harms.length === 0) return "";
  return t("sim.harms", { goals: harms.map((goal) => renderer.format.quote(labelOf(document.goals, goal))) });
}

/** What leaving a touchpoint out saves; of nothing else is it said. */
function describeSaving({ change, touches, costs }: TrialOutcome): string {
  const fewer = roundFigure(-touches.mean);
  if (change.kind !== "without" || fewer <= 0) return "";
  const saved = costs
    .filter(({ difference }) => difference.mean < 0)
    .map(({ currency, difference }) => t("sim.saved", { amount: toMoney(-difference.mean, currency) }));
  return [t("sim.savedTouches", { count: fewer }), ...saved].join(" ");
}
