import { ticks } from "d3-array";
import { t } from "../../../ui/tSimulator";
import { ChartFigure } from "./ChartFigure";

export type IntervalChartProps = {
  /** What it shows, for whoever cannot see it. */
  label: string;
  items: readonly { name: string; mean: number; low: number; high: number }[];
};

const rowHeight = 30;
const room = { left: 110, right: 20, top: 8, bottom: 28 };

/** Differences with their intervals, one row each, about the line of no difference. */
export function IntervalChart({ label, items }: IntervalChartProps) {
  return (
    <ChartFigure label={label}>
      {(width) => <Intervals label={label} items={items} width={width} />}
    </ChartFigure>
  );
}

function Intervals({ label, items, width }: IntervalChartProps & { width: number }) {
  const height = room.top + items.length * rowHeight + room.bottom;
  const least = Math.min(0, ...items.map(({ low }) => low));
  const most = Math.max(0, ...items.map(({ high }) => high));
  // Where nothing differs, parts of one HCP would look like differences.
  const pad = Math.max((most - least) * 0.05, (2 - (most - least)) / 2);
  const [from, to] = [least - pad, most + pad];
  const x = (value: number) => room.left + ((value - from) / (to - from)) * (width - room.left - room.right);
  const floor = height - room.bottom;
  return (
    <svg className="sim-chart sim-intervals" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {ticks(from, to, width < 420 ? 3 : 6).map((value) => (
        <g key={value}>
          <line className="sim-grid" x1={x(value)} x2={x(value)} y1={room.top} y2={floor} />
          <text className="sim-tick" x={x(value)} y={floor + 18} textAnchor="middle">
            {t("sim.signed", { value })}
          </text>
        </g>
      ))}
      <line className="sim-axis" x1={x(0)} x2={x(0)} y1={room.top} y2={floor} />
      {items.map(({ name, mean, low, high }, row) => {
        const y = room.top + (row + 0.5) * rowHeight;
        const tone = low > 0 ? "better" : high < 0 ? "worse" : "open";
        return (
          <g key={name} className="sim-interval" data-tone={tone}>
            <text className="sim-tick" x={room.left - 8} y={y} dy="0.32em" textAnchor="end">
              {name}
            </text>
            <line x1={x(low)} x2={x(high)} y1={y} y2={y} />
            <line x1={x(low)} x2={x(low)} y1={y - 5} y2={y + 5} />
            <line x1={x(high)} x2={x(high)} y1={y - 5} y2={y + 5} />
            <circle cx={x(mean)} cy={y} r={4.5} />
          </g>
        );
      })}
    </svg>
  );
}
