import {
  findDurationMs,
  findSweepValue,
  getSweepUnit,
  type JourneyDocument,
  listSweepParameters,
  type SweepParameter,
} from "@waypost/sdk";
import { useState } from "react";
import { Button } from "../../../ui/Button";
import { Disclosure } from "../../../ui/Disclosure";
import { Field } from "../../../ui/Field";
import { spokenLanguage } from "../../../ui/t";
import { t } from "../../../ui/tSimulator";
import { inReport } from "../exports/inReport";
import { OutcomeFailure } from "../report/OutcomeFailure";
import type { Runner } from "../run/createRunner";
import type { Turns } from "../run/createTurns";
import type { Experiment } from "../run/Experiment";
import { WaitingNotice } from "../run/WaitingNotice";
import { Choice } from "../walk/Choice";
import { describeParameter } from "./describeParameter";
import { readPrecision } from "./readPrecision";
import { readValues, toUsualValues } from "./readValues";
import { SweepView } from "./SweepView";
import { useSweep } from "./useSweep";

export type SweepSectionProps = { experiment: Experiment; isImported: boolean; runner: Runner; turns: Turns };

/** One figure of the journey at several values, with the same people: what it does to a goal, and how sure that is. */
export function SweepSection({ experiment, isImported, runner, turns }: SweepSectionProps) {
  const { document } = experiment;
  const parameters = listSweepParameters(document).filter(
    // Whoever is stored has the consent that they have.
    ({ kind }) => !(isImported && kind === "consent"),
  );
  const sweep = useSweep(runner, turns);
  const [place, setPlace] = useState(0);
  const aimed = document.goals.find(({ target }) => target !== undefined) ?? document.goals[0];
  const [goal, setGoal] = useState(aimed?.id ?? "");
  const parameter = parameters[place];
  const [typed, setTyped] = useState<string>();
  const [precision, setPrecision] = useState("");
  if (parameter === undefined) return null;
  const text = typed ?? toUsualValues(parameter, findSweepValue(document, parameter), toTyped);
  const values = readValues(parameter, text);
  const wanted = readPrecision(precision);
  const isSound = values !== undefined && wanted !== "wrong";
  const { state, answers } = sweep;
  const isBusy = state.kind === "waiting" || state.kind === "running";
  const [latest, ...earlier] = answers;
  return (
    <section className="sim-card" aria-labelledby="sim-sweep" {...inReport(latest !== undefined)}>
      <h2 id="sim-sweep">{t("sweep.title")}</h2>
      <p className="sim-soft">{t("sweep.lead")}</p>
      <div className="sim-row">
        <fieldset className="sim-inputs" disabled={isBusy}>
          <Choice
            label={t("sweep.parameter")}
            value={String(place)}
            options={parameters.map((each, index) => ({
              id: String(index),
              label: describeParameter(document, each),
            }))}
            onChange={(value) => {
              setPlace(Number(value));
              setTyped(undefined);
            }}
          />
          <Field
            label={t(getSweepUnit(parameter) === "share" ? "sweep.percentValues" : "sweep.dayValues")}
            value={text}
            problem={
              values === undefined ? t("sweep.valuesWrong", { isShare: isShare(parameter) }) : undefined
            }
            onChange={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          <Choice label={t("sim.adviceFor")} value={goal} options={document.goals} onChange={setGoal} />
          <Field
            inputMode="decimal"
            label={t("sweep.precision")}
            placeholder={t("sweep.anyPrecision")}
            value={precision}
            problem={wanted === "wrong" ? t("sweep.precisionWrong") : undefined}
            onChange={({ currentTarget }) => setPrecision(currentTarget.value)}
          />
        </fieldset>
        {isBusy ? (
          <Button weight="quiet" onClick={state.cancel}>
            {t("sim.cancel")}
          </Button>
        ) : (
          <Button
            weight="quiet"
            disabled={!isSound}
            onClick={() =>
              isSound &&
              void sweep.start(experiment, {
                parameter,
                values,
                goal,
                ...withinOf(document, goal),
                ...(wanted !== "any" && { precision: wanted }),
              })
            }
          >
            {t("sweep.start")}
          </Button>
        )}
      </div>
      {state.kind === "waiting" && <WaitingNotice behind={state.behind} />}
      {state.kind === "running" && (
        <div className="sim-progress">
          <progress aria-label={t("sweep.title")} value={state.done} max={state.all} />
          <p role="status">{t("sweep.progress", state)}</p>
        </div>
      )}
      {state.kind === "failed" && <OutcomeFailure document={document} outcome={state.outcome} />}
      {latest !== undefined && <SweepView document={document} sweep={latest.sweep} isLatest={!isBusy} />}
      {earlier.length > 0 && (
        <Disclosure summary={t("sim.earlier", { count: earlier.length })}>
          {earlier.map((one) => (
            <SweepView key={one.number} document={document} sweep={one.sweep} isLatest={false} />
          ))}
        </Disclosure>
      )}
    </section>
  );
}

/** With the reader's decimal sign, and without separators that would be read as one. */
function toTyped(value: number): string {
  return new Intl.NumberFormat(spokenLanguage(), { useGrouping: false, maximumFractionDigits: 6 }).format(
    value,
  );
}

function isShare(parameter: SweepParameter): boolean {
  return getSweepUnit(parameter) === "share";
}

/** A goal with a target is counted when its time is up. */
function withinOf({ goals }: JourneyDocument, goal: string): { withinMs?: number } {
  const withinMs = findDurationMs(goals.find(({ id }) => id === goal)?.target?.within ?? "");
  return withinMs === undefined ? {} : { withinMs };
}
