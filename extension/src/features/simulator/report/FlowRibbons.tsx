import { useId } from "react";
import { renderer } from "../../../ui/renderer";
import { Patterns, toPaint } from "../chart/Patterns";
import { toTone } from "../chart/toTone";
import { roundFigure } from "./ReportPart";
import type { Flow, FlowNode, Flows } from "./toFlows";

const height = 240;
const room = { side: 22, top: 26, bottom: 44 };
const nodeWidth = 12;
const mostBack = 18;

export type FlowRibbonsProps = Flows & {
  label: string;
  width: number;
  /** Whether who stays is part of a phase's size; in a short time the moves would be lost beside them. */
  isWhole: boolean;
};

/** Moves onwards in ribbons as broad as they are many, back in lines below. */
export function FlowRibbons({ label, nodes, flows, width, isWhole }: FlowRibbonsProps) {
  const id = useId();
  const onwards = flows.filter(({ from, to }) => to > from);
  const leaving = (phase: number) => onwards.filter(({ from }) => from === phase);
  const coming = (phase: number) => onwards.filter(({ to }) => to === phase);
  const sizes = toSizes({ nodes, flows }, isWhole);
  const floor = height - room.bottom;
  const unit = (floor - room.top) / Math.max(...sizes, Number.MIN_VALUE);
  const most = Math.max(...flows.map(({ times }) => times));
  const x = (phase: number) =>
    room.side + (phase / Math.max(nodes.length - 1, 1)) * (width - 2 * room.side - nodeWidth);
  // Where a ribbon leaves or comes in: below those that stand before it.
  const offset = (list: readonly Flow[], flow: Flow) => sum(list.slice(0, list.indexOf(flow))) * unit;
  return (
    <svg className="sim-chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      <Patterns id={id} count={nodes.length} />
      {onwards.map((flow) => {
        const { from, to, times } = flow;
        const [left, right] = [x(from) + nodeWidth, x(to)];
        const [start, end] = [room.top + offset(leaving(from), flow), room.top + offset(coming(to), flow)];
        const middle = (left + right) / 2;
        const thick = times * unit;
        return (
          <path
            key={`${from} ${to}`}
            className="sim-flow"
            data-tone={toTone("phase", from)}
            {...toPaint(id, from)}
            d={`M${left} ${start}C${middle} ${start} ${middle} ${end} ${right} ${end}v${thick}C${middle} ${end + thick} ${middle} ${start + thick} ${left} ${start + thick}Z`}
          />
        );
      })}
      {flows
        .filter(({ from, to }) => to < from)
        .map(({ from, to, times }) => {
          const [right, left] = [x(from) + nodeWidth / 2, x(to) + nodeWidth / 2];
          const deep = floor + 4 + Math.min(32, 10 + (from - to) * 6);
          return (
            <path
              key={`${from} ${to}`}
              className="sim-flow-back"
              data-tone={toTone("phase", from)}
              strokeWidth={Math.max((times / most) * mostBack, 1)}
              d={`M${right} ${floor + 2}C${right} ${deep + 6} ${left} ${deep + 6} ${left} ${floor + 2}`}
            />
          );
        })}
      {nodes.map((node, phase) => (
        <g key={node.id} data-tone={toTone("phase", phase)}>
          <rect
            className="sim-flow-node"
            {...toPaint(id, phase)}
            x={x(phase)}
            y={room.top}
            width={nodeWidth}
            height={Math.max((sizes[phase] ?? 0) * unit, 1.5)}
            rx={2}
          />
          {isTold(nodes, phase, width) && (
            <text className="sim-tick" x={x(phase) + nodeWidth / 2} y={room.top - 8} textAnchor="middle">
              {renderer.format.number(roundFigure(node.atEnd))}
            </text>
          )}
        </g>
      ))}
    </svg>
  );
}

function toSizes({ nodes, flows }: Flows, isWhole: boolean): readonly number[] {
  const onwards = flows.filter(({ from, to }) => to > from);
  return nodes.map(({ atEnd }, phase) =>
    Math.max(
      sum(onwards.filter(({ from }) => from === phase)) + (isWhole ? atEnd : 0),
      sum(onwards.filter(({ to }) => to === phase)),
    ),
  );
}

const figureWidth = 44;

/** Where phases stand so close that figures would run into each other, only some are told; the legend has them all. */
function isTold(nodes: readonly FlowNode[], phase: number, width: number): boolean {
  const every = Math.ceil((figureWidth * nodes.length) / width);
  return phase % every === 0;
}

function sum(list: readonly Flow[]): number {
  return list.reduce((all, { times }) => all + times, 0);
}
