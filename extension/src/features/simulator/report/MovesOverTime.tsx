import { ticks } from "d3-array";
import { Disclosure } from "../../../ui/Disclosure";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/tSimulator";
import { ChartFigure } from "../chart/ChartFigure";
import { toPhaseTone } from "./FlowRibbons";
import { roundFigure } from "./ReportPart";
import { ScrollArea } from "./ScrollArea";
import type { FlowNode } from "./toFlows";
import { type Period, toPeriodDays } from "./toPeriods";

export type MovesOverTimeProps = {
  nodes: readonly FlowNode[];
  periods: readonly Period[];
  /** The period that is looked at; all of them unless given. */
  chosen: number | undefined;
};

const height = 190;
const room = { left: 52, right: 16, top: 10, bottom: 28 };

/** When HCPs move: onwards above the line, by the phase they came into; back, and out of the journey, below it. */
export function MovesOverTime({ nodes, periods, chosen }: MovesOverTimeProps) {
  const days = toPeriodDays(periods);
  const label = t("sim.whenTheyMove");
  const sumOf = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
  const movesInto = (place: number) =>
    sumOf(periods.map(({ onwards, back }) => (onwards[place] ?? 0) + (back[place] ?? 0)));
  const left = sumOf(periods.map((period) => period.left));
  const legend = [
    ...nodes.map(({ name }, place) => ({ name, tone: toPhaseTone(place), total: movesInto(place) })),
    { name: t("sim.exited"), tone: "exited", total: left },
  ].filter(({ total }) => total > 0);
  return (
    <>
      <h3>{label}</h3>
      <p className="sim-soft">{t("sim.whenCaption", { days })}</p>
      <ChartFigure
        label={label}
        legend={legend.map(({ name, tone, total }) => ({
          name,
          tone,
          value: renderer.format.number(roundFigure(total)),
        }))}
      >
        {(width) => <Bars label={label} width={width} periods={periods} chosen={chosen} />}
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

type Part = { tone: string; value: number };
type BarsProps = { label: string; width: number; periods: readonly Period[]; chosen: number | undefined };

function Bars({ label, width, periods, chosen }: BarsProps) {
  const toParts = (values: readonly number[]): readonly Part[] =>
    values.map((value, place) => ({ tone: toPhaseTone(place), value }));
  const bars = periods.map(({ from, to, onwards, back, left }) => ({
    from,
    to,
    up: toParts(onwards),
    down: [...toParts(back), { tone: "exited", value: left }],
  }));
  const total = (parts: readonly Part[]) => parts.reduce((all, { value }) => all + value, 0);
  const most = Math.max(...bars.map(({ up }) => total(up)), Number.MIN_VALUE);
  const least = Math.max(...bars.map(({ down }) => total(down)));
  const start = periods[0]?.from ?? 0;
  const span = Math.max((periods.at(-1)?.to ?? 0) - start, 1);
  const x = (at: number) => room.left + ((at - start) / span) * (width - room.left - room.right);
  const y = (value: number) =>
    room.top + ((most - value) / (most + least)) * (height - room.top - room.bottom);
  const days = span / 86_400_000;
  return (
    <svg className="sim-chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {ticks(-least, most, 4).map((value) => (
        <g key={value}>
          <line className="sim-grid" x1={room.left} x2={width - room.right} y1={y(value)} y2={y(value)} />
          <text className="sim-tick" x={room.left - 6} y={y(value)} dy="0.32em" textAnchor="end">
            {renderer.format.number(Math.abs(value))}
          </text>
        </g>
      ))}
      {bars.map(({ from, to, up, down }, period) => (
        <g key={to}>
          {chosen === period && (
            <rect
              className="sim-chosen"
              x={x(from)}
              width={x(to) - x(from)}
              y={room.top}
              height={height - room.top - room.bottom}
            />
          )}
          <Stack parts={up} left={x(from)} right={x(to)} y={y} sign={1} />
          <Stack parts={down} left={x(from)} right={x(to)} y={y} sign={-1} />
        </g>
      ))}
      <line className="sim-axis" x1={room.left} x2={width - room.right} y1={y(0)} y2={y(0)} />
      {ticks(0, days, width < 420 ? 4 : 8)
        .filter(Number.isInteger)
        .map((day) => (
          <text
            key={day}
            className="sim-tick"
            x={x(start + day * 86_400_000)}
            y={height - room.bottom + 18}
            textAnchor="middle"
          >
            {day === 0 ? t("sim.day", { day }) : renderer.format.number(day)}
          </text>
        ))}
    </svg>
  );
}

type StackProps = {
  parts: readonly Part[];
  left: number;
  right: number;
  y(value: number): number;
  sign: 1 | -1;
};

function Stack({ parts, left, right, y, sign }: StackProps) {
  const gap = Math.min((right - left) * 0.15, 3);
  let sum = 0;
  return parts.map(({ tone, value }) => {
    const [near, far] = [y(sign * sum), y(sign * (sum + value))];
    sum += value;
    if (value === 0) return null;
    return (
      <rect
        key={tone}
        className="sim-layer"
        data-tone={tone}
        x={left + gap / 2}
        width={Math.max(right - left - gap, 0.5)}
        y={Math.min(near, far)}
        height={Math.abs(far - near)}
      />
    );
  });
}
