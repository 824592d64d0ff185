import { ticks } from "d3-array";
import type { ReactNode } from "react";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/tSimulator";
import { ChartFigure, type ChartFigureProps } from "./ChartFigure";

/** Where values stand in a chart, in its own units. */
export type Scale = { x(day: number): number; y(value: number): number };

export type ChartProps = {
  label: string;
  legend?: ChartFigureProps["legend"];
  days: readonly number[];
  /** The largest value; the axis begins at 0. */
  most: number;
  /** Says a value of the axis. */
  toText?(value: number): string;
  children(scale: Scale): ReactNode;
};

const height = 240;
const room = { left: 52, right: 12, top: 12, bottom: 28 };

/** Axes over days, with whatever is drawn between them. */
export function Chart({ label, legend, ...axes }: ChartProps) {
  return (
    <ChartFigure label={label} {...(legend && { legend })}>
      {(width) => <Axes label={label} width={width} {...axes} />}
    </ChartFigure>
  );
}

type AxesProps = Omit<ChartProps, "legend"> & { width: number };

function Axes({ label, width, days, most, toText = renderer.format.number, children }: AxesProps) {
  const last = days.at(-1) ?? 1;
  const top = most > 0 ? most * 1.05 : 1;
  const scale: Scale = {
    x: (day) => room.left + (day / last) * (width - room.left - room.right),
    y: (value) => height - room.bottom - (value / top) * (height - room.top - room.bottom),
  };
  const floor = height - room.bottom;
  return (
    <svg className="sim-chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {ticks(0, top, 5).map((value) => (
        <g key={value}>
          <line
            className="sim-grid"
            x1={room.left}
            x2={width - room.right}
            y1={scale.y(value)}
            y2={scale.y(value)}
          />
          <text className="sim-tick" x={room.left - 6} y={scale.y(value)} dy="0.32em" textAnchor="end">
            {toText(value)}
          </text>
        </g>
      ))}
      {children(scale)}
      <line className="sim-axis" x1={room.left} x2={width - room.right} y1={floor} y2={floor} />
      {ticks(0, last, width < 420 ? 4 : 8)
        .filter(Number.isInteger)
        .map((day) => (
          <text key={day} className="sim-tick" x={scale.x(day)} y={floor + 18} textAnchor="middle">
            {day === 0 ? t("sim.day", { day }) : renderer.format.number(day)}
          </text>
        ))}
    </svg>
  );
}
