import { Disclosure } from "../../../ui/Disclosure";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/tSimulator";
import { ChartFigure } from "../chart/ChartFigure";
import { toTone } from "../chart/toTone";
import { type Cut, findCut } from "./findCut";
import { MoveBars } from "./MoveBars";
import { roundFigure } from "./ReportPart";
import { ScrollArea } from "./ScrollArea";
import type { FlowNode } from "./toFlows";
import { type Period, toPeriodDays } from "./toPeriods";

const sumOf = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

export type MovesOverTimeProps = {
  nodes: readonly FlowNode[];
  periods: readonly Period[];
  /** The period that is looked at; all of them unless given. */
  chosen: number | undefined;
  /** The name of the picture. */
  label: string;
};

/** When HCPs move: onwards above the line, by the phase they came into; back, and out of the journey, below it. */
export function MovesOverTime({ nodes, periods, chosen, label }: MovesOverTimeProps) {
  const days = toPeriodDays(periods);
  const up = findCut(periods.map(({ onwards }) => sumOf(onwards)));
  const down = findCut(periods.map(({ back, left }) => sumOf(back) + left));
  const movesInto = (place: number) =>
    sumOf(periods.map(({ onwards, back }) => (onwards[place] ?? 0) + (back[place] ?? 0)));
  const left = sumOf(periods.map((period) => period.left));
  const legend = [
    ...nodes.map(({ name }, place) => ({ name, tone: toTone("phase", place), total: movesInto(place) })),
    { name: t("sim.exited"), tone: "exited", total: left },
  ].filter(({ total }) => total > 0);
  return (
    <>
      <h3>{label}</h3>
      <p className="sim-soft">
        {t("sim.whenCaption", { days })}
        {sayCut("sim.cutOnwards", periods, up)}
        {sayCut("sim.cutBack", periods, down)}
      </p>
      <ChartFigure
        label={label}
        legend={legend.map(({ name, tone, total }) => ({
          name,
          tone,
          value: renderer.format.number(roundFigure(total)),
        }))}
      >
        {(width) => (
          <MoveBars label={label} width={width} periods={periods} chosen={chosen} up={up} down={down} />
        )}
      </ChartFigure>
      <Disclosure summary={t("sim.asTable")}>
        <ScrollArea label={`${label}: ${t("sim.asTable")}`}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t("sim.flowUntil")}</th>
                <th scope="col">{t("sim.flowEntered")}</th>
                <th scope="col">{t("sim.flowOnwards")}</th>
                <th scope="col">{t("sim.flowBack")}</th>
                <th scope="col">{t("sim.flowLeft")}</th>
              </tr>
            </thead>
            <tbody>
              {periods.map(({ to, entered, onwards, back, left: out }) => (
                <tr key={to}>
                  <th scope="row">{renderer.format.date(to)}</th>
                  {[entered, sumOf(onwards), sumOf(back), out].map((value, column) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: columns never change places.
                    <td key={column}>{renderer.format.number(roundFigure(value))}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollArea>
      </Disclosure>
    </>
  );
}

/** What a bar that is cut off would show. */
function sayCut(name: "sim.cutOnwards" | "sim.cutBack", periods: readonly Period[], { cut }: Cut): string {
  const period = cut === undefined ? undefined : periods[cut];
  if (period === undefined) return "";
  const count = name === "sim.cutOnwards" ? sumOf(period.onwards) : sumOf(period.back) + period.left;
  const { from, to } = period;
  return ` ${t(name, { count: roundFigure(count), days: toPeriodDays([period]), from, to })}`;
}
