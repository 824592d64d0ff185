import { createStageTree } from "@waypost/sdk";
import { area, stack } from "d3-shape";
import { useId } from "react";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/tSimulator";
import { Chart } from "../chart/Chart";
import { DayTable } from "../chart/DayTable";
import { Patterns, toPaint } from "../chart/Patterns";
import { toTone } from "../chart/toTone";
import { type ReportPart, roundFigure, toDays, toRuns } from "./ReportPart";

type Band = { name: string; tone: string; phase?: number; values: readonly number[] };

/** How many are in which phase, one upon the other: together they are everybody. */
export function StageBands({ document, result }: ReportPart) {
  const days = toDays(result);
  const bands = toBands(document, result);
  const rows = days.map((_, step) =>
    Object.fromEntries(bands.map(({ values }, band) => [band, values[step] ?? 0])),
  );
  const layers = stack<Record<string, number>, number>()
    .keys(bands.map((_, band) => band))
    .value((row, band) => row[band] ?? 0)(rows);
  const most = Math.max(
    ...days.map((_, step) => bands.reduce((sum, { values }) => sum + (values[step] ?? 0), 0)),
  );
  const label = t("sim.whereTheyAre");
  const id = useId();
  return (
    <section className="sim-card" aria-labelledby="sim-where">
      <h2 id="sim-where">{label}</h2>
      <p className="sim-soft">{t("sim.whereCaption")}</p>
      <Chart
        label={label}
        legend={bands.map(({ name, tone, values }) => ({
          name,
          tone,
          value: renderer.format.number(roundFigure(values.at(-1) ?? 0)),
        }))}
        days={days}
        most={most / 1.05}
      >
        {({ x, y }) => (
          <>
            <Patterns id={id} count={bands.length} />
            {layers.map((layer, band) => (
              <path
                key={bands[band]?.name}
                className="sim-layer"
                data-tone={bands[band]?.tone}
                {...toPaint(id, bands[band]?.phase ?? 0)}
                d={
                  area<[number, number]>()
                    .x((_, step) => x(days[step] ?? 0))
                    .y0(([low]) => y(low))
                    .y1(([, high]) => y(high))(layer.map(([low, high]) => [low, high])) ?? ""
                }
              />
            ))}
          </>
        )}
      </Chart>
      <DayTable
        label={label}
        days={days}
        columns={bands.map(({ name, values }) => ({ name, values: values.map(roundFigure) }))}
      />
    </section>
  );
}

/** Phases along the path, then who left, then who has not entered. */
function toBands(document: ReportPart["document"], result: ReportPart["result"]): readonly Band[] {
  const runs = toRuns(result);
  const perRun = (counts: readonly number[]) => counts.map((count) => count / runs);
  const phases = (createStageTree(document).childrenOf.get(undefined) ?? []).map(
    ({ id, label }, phase): Band => {
      const counts = result.stages.find((stage) => stage.id === id)?.people ?? [];
      return { name: label, tone: toTone("phase", phase), phase, values: perRun(counts) };
    },
  );
  const rest: readonly Band[] = [
    { name: t("sim.exited"), tone: "exited", values: perRun(result.statuses.exited) },
    { name: t("sim.notEntered"), tone: "absent", values: perRun(result.statuses.notEntered) },
  ];
  return [...phases, ...rest.filter(({ values }) => values.some((value) => value > 0))];
}
