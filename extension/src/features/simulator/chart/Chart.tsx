import { ticks } from "d3-array";
import type { ReactNode } from "react";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/tSimulator";

/** Where values stand in a chart, in its own units. */
export type Scale = { x(day: number): number; y(value: number): number };

export type ChartProps = {
  /** What it shows, for whoever cannot see it. */
  label: string;
  days: readonly number[];
  /** The largest value; the axis begins at 0. */
  most: number;
  /** Says a value of the axis. */
  toText?(value: number): string;
  children(scale: Scale): ReactNode;
};

const size = { width: 640, height: 240 };
const room = { left: 52, right: 12, top: 12, bottom: 28 };

/** Axes over days, with whatever is drawn between them. */
export function Chart({ label, days, most, toText = renderer.format.number, children }: ChartProps) {
  const last = days.at(-1) ?? 1;
  const top = most > 0 ? most * 1.05 : 1;
  const scale: Scale = {
    x: (day) => room.left + (day / last) * (size.width - room.left - room.right),
    y: (value) => size.height - room.bottom - (value / top) * (size.height - room.top - room.bottom),
  };
  const floor = size.height - room.bottom;
  return (
    <svg className="sim-chart" viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={label}>
      {ticks(0, top, 5).map((value) => (
        <g key={value}>
          <line
            className="sim-grid"
            x1={room.left}
            x2={size.width - room.right}
            y1={scale.y(value)}
            y2={scale.y(value)}
          />
          <text className="sim-tick" x={room.left - 6} y={scale.y(value)} dy="0.32em" textAnchor="end">
            {toText(value)}
          </text>
        </g>
      ))}
      {children(scale)}
      <line className="sim-axis" x1={room.left} x2={size.width - room.right} y1={floor} y2={floor} />
      {ticks(0, last, 6)
        .filter(Number.isInteger)
        .map((day) => (
          <text key={day} className="sim-tick" x={scale.x(day)} y={floor + 18} textAnchor="middle">
            {day === 0 ? t("sim.day", { day }) : renderer.format.number(day)}
          </text>
        ))}
    </svg>
  );
}
