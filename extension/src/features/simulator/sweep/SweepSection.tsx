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
import { Field } from "../../../ui/Field";
import { spokenLanguage } from "../../../ui/t";
import { t } from "../../../ui/tSimulator";
import { OutcomeFailure } from "../report/OutcomeFailure";
import type { Runner } from "../run/createRunner";
import type { Experiment } from "../run/useExperiment";
import { Choice } from "../walk/Choice";
import { describeParameter } from "./describeParameter";
import { readValues, toUsualValues } from "./readValues";
import { SweepView } from "./SweepView";
import { useSweep } from "./useSweep";

export type SweepSectionProps = { experiment: Experiment; isImported: boolean; runner: Runner };

/** One figure of the journey at several values, with the same people: what it does to a goal, and how sure that is. */
export function SweepSection({ experiment, isImported, runner }: SweepSectionProps) {
  const { document } = experiment;
  const parameters = listSweepParameters(document).filter(
    // Whoever is stored has the consent that they have.
    ({ kind }) => !(isImported && kind === "consent"),
  );
  const sweep = useSweep(runner);
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
  const change = (act: () => void) => {
    sweep.reset();
    act();
  };
  const { state } = sweep;
  return (
    <section className="sim-card" aria-labelledby="sim-sweep">
      <h2 id="sim-sweep">{t("sweep.title")}</h2>
      <p className="sim-soft">{t("sweep.lead")}</p>
      <div className="sim-row">
        <Choice
          label={t("sweep.parameter")}
          value={String(place)}
          options={parameters.map((each, index) => ({
            id: String(index),
            label: describeParameter(document, each),
          }))}
          onChange={(value) =>
            change(() => {
              setPlace(Number(value));
              setTyped(undefined);
            })
          }
        />
        <Field
          label={t(getSweepUnit(parameter) === "share" ? "sweep.percentValues" : "sweep.dayValues")}
          value={text}
          problem={values === undefined ? t("sweep.valuesWrong", { isShare: isShare(parameter) }) : undefined}
          onChange={({ currentTarget }) => change(() => setTyped(currentTarget.value))}
        />
        <Choice
          label={t("sim.adviceFor")}
          value={goal}
          options={document.goals}
          onChange={(value) => change(() => setGoal(value))}
        />
        <Field
          inputMode="decimal"
          label={t("sweep.precision")}
          placeholder={t("sweep.anyPrecision")}
          value={precision}
          problem={wanted === "wrong" ? t("sweep.precisionWrong") : undefined}
          onChange={({ currentTarget }) => change(() => setPrecision(currentTarget.value))}
        />
        {state.kind === "running" ? (
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
      {state.kind === "running" && (
        <div className="sim-progress">
          <progress aria-label={t("sweep.title")} value={state.done} max={state.all} />
          <p role="status">{t("sweep.progress", state)}</p>
        </div>
      )}
      {state.kind === "failed" && <OutcomeFailure document={document} outcome={state.outcome} />}
      {state.kind === "over" && <SweepView document={document} sweep={state.sweep} />}
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

function readPrecision(text: string): number | "any" | "wrong" {
  if (text.trim() === "") return "any";
  const value = Number(text.replace(",", "."));
  return Number.isFinite(value) && value > 0 ? value : "wrong";
}
