import { ticks } from "d3-array";
import { useId } from "react";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/tSimulator";
import { Patterns, toPaint } from "../chart/Patterns";
import { toTone } from "../chart/toTone";
import type { Cut } from "./findCut";
import { roundFigure } from "./ReportPart";
import type { Period } from "./toPeriods";

const height = 190;
const room = { left: 52, right: 16, top: 10, bottom: 28 };

type Part = { tone: string; value: number; paint: ReturnType<typeof toPaint> };
export type MoveBarsProps = {
  label: string;
  width: number;
  periods: readonly Period[];
  chosen: number | undefined;
  /** How far the axes reach above and below the line. */
  up: Cut;
  down: Cut;
};

/** A stack of moves onwards and one of moves back for each period, over days. */
export function MoveBars({ label, width, periods, chosen, up: above, down: below }: MoveBarsProps) {
  const id = useId();
  const toParts = (values: readonly number[]): readonly Part[] =>
    values.map((value, place) => ({ tone: toTone("phase", place), value, paint: toPaint(id, place) }));
  const bars = periods.map(({ from, to, onwards, back, left }) => ({
    from,
    to,
    up: toParts(onwards),
    down: [...toParts(back), { tone: "exited", value: left, paint: {} }],
  }));
  const most = Math.max(above.limit, Number.MIN_VALUE);
  const least = below.limit;
  const start = periods[0]?.from ?? 0;
  const span = Math.max((periods.at(-1)?.to ?? 0) - start, 1);
  const x = (at: number) => room.left + ((at - start) / span) * (width - room.left - room.right);
  const y = (value: number) =>
    room.top + ((most - value) / (most + least)) * (height - room.top - room.bottom);
  const days = span / 86_400_000;
  return (
    <svg className="sim-chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <Patterns id={id} count={periods[0]?.onwards.length ?? 0} />
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
          <Stack parts={up} left={x(from)} right={x(to)} y={y} sign={1} limit={most} />
          <Stack parts={down} left={x(from)} right={x(to)} y={y} sign={-1} limit={least} />
          {above.cut === period && <Break parts={up} left={x(from)} right={x(to)} at={y(most)} />}
          {below.cut === period && <Break parts={down} left={x(from)} right={x(to)} at={y(-least)} isBelow />}
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
  /** Where the axis ends; what is more is cut off. */
  limit: number;
};

function Stack({ parts, left, right, y, sign, limit }: StackProps) {
  const gap = Math.min((right - left) * 0.15, 3);
  let sum = 0;
  return parts.map(({ tone, value, paint }, place) => {
    const [near, far] = [y(sign * Math.min(sum, limit)), y(sign * Math.min(sum + value, limit))];
    sum += value;
    if (near === far) return null;
    return (
      <rect
        // biome-ignore lint/suspicious/noArrayIndexKey: phases never change places, and their tones come again.
        key={place}
        className="sim-layer"
        data-tone={tone}
        {...paint}
        x={left + gap / 2}
        width={Math.max(right - left - gap, 0.5)}
        y={Math.min(near, far)}
        height={Math.abs(far - near)}
      />
    );
  });
}

type BreakProps = { parts: readonly Part[]; left: number; right: number; at: number; isBelow?: boolean };

/** A gap across the end of a bar that is cut off, and the figure that it would reach. */
function Break({ parts, left, right, at, isBelow = false }: BreakProps) {
  const gap = at + (isBelow ? -10 : 10);
  const total = parts.reduce((all, { value }) => all + value, 0);
  const [start, end] = [left - 2, right + 2];
  return (
    <>
      <path className="sim-break" d={`M${start} ${gap + 3}L${end} ${gap - 3}`} />
      <text className="sim-tick" x={right + 4} y={at} dy={isBelow ? "0" : "0.7em"}>
        {renderer.format.number(roundFigure(total))}
      </text>
    </>
  );
}
