import { estimateIncidence, type RiskCounts } from "@waypost/sdk";
import { line } from "d3-shape";
import { useId, useState } from "react";
import { t } from "../../../ui/tSimulator";
import { Chart } from "../chart/Chart";
import { DayTable } from "../chart/DayTable";
import { toTone } from "../chart/toTone";
import { labelOf, type ReportPart, toDays, toPercent } from "./ReportPart";

/** How soon those who entered reach a goal, for everybody and by persona. */
export function TimeToGoal({ document, result }: ReportPart) {
  const id = useId();
  const aimed = Math.max(
    document.goals.findIndex(({ target }) => target !== undefined),
    0,
  );
  const [chosen, setChosen] = useState(aimed);
  const goal = result.goals[chosen];
  if (goal === undefined) return null;
  const days = toDays(result);
  const curves = goal.riskByPersona
    .map((counts, persona) => ({
      name: toPersonaName(document, result.personas[persona]?.id),
      shares: toShares(counts),
    }))
    .filter(({ shares }) => shares.length > 0);
  const label = t("sim.timeToGoal");
  const toText = (share: number) => `${toPercent(share, 1)} %`;
  return (
    <>
      <div className="field">
        <label htmlFor={id}>{t("sim.goal")}</label>
        <select
          id={id}
          value={chosen}
          onChange={({ currentTarget }) => setChosen(Number(currentTarget.value))}
        >
          {document.goals.map((each, index) => (
            <option key={each.id} value={index}>
              {each.label}
            </option>
          ))}
        </select>
      </div>
      <p className="sim-soft">{t("sim.timeCaption")}</p>
      <Chart
        label={label}
        legend={curves.map(({ name, shares }, index) => ({
          name,
          tone: toTone("goal", index),
          value: toText(shares.at(-1) ?? 0),
        }))}
        days={days}
        most={Math.max(...curves.flatMap(({ shares }) => shares), 0.01)}
        toText={toText}
      >
        {({ x, y }) =>
          curves.map(({ name, shares }, index) => (
            <path
              key={name}
              className="sim-line"
              data-tone={toTone("goal", index)}
              d={
                line<number>()
                  .x((_, step) => x(days[step] ?? 0))
                  .y((share) => y(share))([...shares]) ?? ""
              }
            />
          ))
        }
      </Chart>
      <DayTable
        label={label}
        days={days}
        columns={curves.map(({ name, shares }) => ({ name, values: shares, toText }))}
      />
    </>
  );
}

function toShares(counts: RiskCounts): readonly number[] {
  if (counts.entered.every((count) => count === 0)) return [];
  return [...estimateIncidence(counts).share];
}

export function toPersonaName(document: ReportPart["document"], id: string | undefined): string {
  return id === undefined ? t("sim.unknownPersona") : labelOf(document.personas, id);
}
