import { Disclosure } from "../../../ui/Disclosure";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/tSimulator";
import { ChartFigure } from "../chart/ChartFigure";
import { type ReportPart, roundFigure } from "./ReportPart";
import { ScrollArea } from "./ScrollArea";
import { type Flow, type FlowNode, toFlows } from "./toFlows";

const height = 240;
const room = { side: 22, top: 26, bottom: 44 };
const nodeWidth = 12;
const mostBack = 18;

const toTone = (phase: number) => `phase-${phase % 7}`;

/** How HCPs move between phases: onwards in ribbons as broad as they are many, back in lines below. */
export function FlowPicture(part: ReportPart) {
  const { nodes, flows } = toFlows(part);
  const label = t("sim.flow");
  if (nodes.length < 2) return null;
  return (
    <section className="sim-card" aria-labelledby="sim-flow">
      <h2 id="sim-flow">{label}</h2>
      <p className="sim-soft">{t(flows.length === 0 ? "sim.flowNone" : "sim.flowCaption")}</p>
      {flows.length > 0 && (
        <>
          <ChartFigure
            label={label}
            legend={nodes.map(({ name, atEnd }, phase) => ({
              name,
              tone: toTone(phase),
              value: renderer.format.number(roundFigure(atEnd)),
            }))}
          >
            {(width) => <Ribbons label={label} nodes={nodes} flows={flows} width={width} />}
          </ChartFigure>
          <FlowTable label={label} nodes={nodes} flows={flows} />
        </>
      )}
    </section>
  );
}

type FlowsProps = { label: string; nodes: readonly FlowNode[]; flows: readonly Flow[] };

function Ribbons({ label, nodes, flows, width }: FlowsProps & { width: number }) {
  const sum = (list: readonly Flow[]) => list.reduce((all, { times }) => all + times, 0);
  const onwards = flows.filter(({ from, to }) => to > from);
  const leaving = (phase: number) => onwards.filter(({ from }) => from === phase);
  const coming = (phase: number) => onwards.filter(({ to }) => to === phase);
  const sizes = nodes.map(({ atEnd }, phase) =>
    Math.max(sum(leaving(phase)) + atEnd, sum(coming(phase)), Number.MIN_VALUE),
  );
  const floor = height - room.bottom;
  const scale = (floor - room.top) / Math.max(...sizes);
  const x = (phase: number) =>
    room.side + (phase / Math.max(nodes.length - 1, 1)) * (width - 2 * room.side - nodeWidth);
  // Where a ribbon leaves or comes in: below those that stand before it.
  const offset = (list: readonly Flow[], flow: Flow) => sum(list.slice(0, list.indexOf(flow))) * scale;
  const most = Math.max(...flows.map(({ times }) => times));
  return (
    <svg className="sim-chart" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {onwards.map((flow) => {
        const { from, to, times } = flow;
        const [left, right] = [x(from) + nodeWidth, x(to)];
        const [start, end] = [room.top + offset(leaving(from), flow), room.top + offset(coming(to), flow)];
        const middle = (left + right) / 2;
        const thick = times * scale;
        return (
          <path
            key={`${from} ${to}`}
            className="sim-flow"
            data-tone={toTone(from)}
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
              data-tone={toTone(from)}
              strokeWidth={Math.max((times / most) * mostBack, 1)}
              d={`M${right} ${floor + 2}C${right} ${deep + 6} ${left} ${deep + 6} ${left} ${floor + 2}`}
            />
          );
        })}
      {nodes.map(({ id, atEnd }, phase) => (
        <g key={id} data-tone={toTone(phase)}>
          <rect
            className="sim-flow-node"
            x={x(phase)}
            y={room.top}
            width={nodeWidth}
            height={Math.max((sizes[phase] ?? 0) * scale, 1.5)}
            rx={2}
          />
          <text className="sim-tick" x={x(phase) + nodeWidth / 2} y={room.top - 8} textAnchor="middle">
            {renderer.format.number(roundFigure(atEnd))}
          </text>
        </g>
      ))}
    </svg>
  );
}

function FlowTable({ label, nodes, flows }: FlowsProps) {
  return (
    <Disclosure summary={t("sim.asTable")}>
      <ScrollArea label={`${label}: ${t("sim.asTable")}`}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t("sim.flowFrom")}</th>
              <th scope="col" className="sim-word">
                {t("sim.flowTo")}
              </th>
              <th scope="col">{t("sim.flowTimes")}</th>
            </tr>
          </thead>
          <tbody>
            {flows.map(({ from, to, times }) => (
              <tr key={`${from} ${to}`}>
                <th scope="row">{nodes[from]?.name}</th>
                <td className="sim-word">{nodes[to]?.name}</td>
                <td>{renderer.format.number(roundFigure(times))}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
    </Disclosure>
  );
}
