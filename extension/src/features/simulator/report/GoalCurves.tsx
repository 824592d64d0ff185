import { findDurationMs } from "@waypost/sdk";
import { area, line } from "d3-shape";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/tSimulator";
import { Chart } from "../chart/Chart";
import { DayTable } from "../chart/DayTable";
import { toTone } from "../chart/toTone";
import { labelOf, type ReportPart, roundFigure, toDays } from "./ReportPart";

const dayMs = 86_400_000;
/** Nine of ten runs lie between. */
const outside = 0.05;

/** Who has reached which goal by when, with the band that runs make. */
export function GoalCurves({ document, result }: ReportPart) {
  const days = toDays(result);
  const curves = document.goals.map(({ id }, index) => toCurve(result, index, id));
  const targets = document.goals.flatMap(({ target }, index) => {
    const withinMs = findDurationMs(target?.within ?? "");
    const day = withinMs === undefined ? Number.POSITIVE_INFINITY : withinMs / dayMs;
    return target === undefined || day > (days.at(-1) ?? 0) ? [] : [{ count: target.count, day, index }];
  });
  const most = Math.max(...curves.flatMap(({ high }) => high), ...targets.map(({ count }) => count));
  const label = t("sim.goalsOverTime");
  return (
    <section className="sim-card" aria-labelledby="sim-goals">
      <h2 id="sim-goals">{label}</h2>
      <p className="sim-soft">{t("sim.goalsCaption")}</p>
      <Chart
        label={label}
        legend={curves.map(({ id, mean }, index) => ({
          name: labelOf(document.goals, id),
          tone: toTone("goal", index),
          value: renderer.format.number(roundFigure(mean.at(-1) ?? 0)),
        }))}
        days={days}
        most={most}
      >
        {({ x, y }) => (
          <>
            {curves.map(({ id, mean, low, high }, index) => (
              <g key={id} data-tone={toTone("goal", index)}>
                <path
                  className="sim-band"
                  d={
                    area<number>()
                      .x((_, step) => x(days[step] ?? 0))
                      .y0((_, step) => y(low[step] ?? 0))
                      .y1((value) => y(value))([...high]) ?? ""
                  }
                />
                <path
                  className="sim-line"
                  d={
                    line<number>()
                      .x((_, step) => x(days[step] ?? 0))
                      .y((value) => y(value))([...mean]) ?? ""
                  }
                />
              </g>
            ))}
            {targets.map(({ count, day, index }) => (
              <g key={index} className="sim-aim" data-tone={toTone("goal", index)}>
                <line x1={x(0)} x2={x(day)} y1={y(count)} y2={y(count)} />
                <circle cx={x(day)} cy={y(count)} r={4} />
                <text x={x(day) - 8} y={y(count) - 8} textAnchor="end">
                  {t("sim.targetLine", { count })}
                </text>
              </g>
            ))}
          </>
        )}
      </Chart>
      <DayTable
        label={label}
        days={days}
        columns={curves.map(({ id, mean }) => ({
          name: labelOf(document.goals, id),
          values: mean.map(roundFigure),
        }))}
      />
    </section>
  );
}

function toCurve({ byReplication, times }: ReportPart["result"], goal: number, id: string) {
  const at = times.map((_, step) =>
    byReplication.map(({ goals }) => goals[goal]?.[step] ?? 0).toSorted((a, b) => a - b),
  );
  const rank = Math.floor(outside * byReplication.length);
  return {
    id,
    mean: at.map((values) => values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1)),
    low: at.map((values) => values[rank] ?? 0),
    high: at.map((values) => values.at(-1 - rank) ?? 0),
  };
}
