import {
  type ExactAnalysis,
  type ExactGoal,
  type Journey,
  type SimulationResult,
  wilsonInterval,
} from "@waypost/sdk";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/tSimulator";
import { labelOf } from "../report/ReportPart";
import { ScrollArea } from "../report/ScrollArea";
import { labelTransition } from "../walk/labelTransition";

export type ExactTablesProps = { journey: Journey; result: SimulationResult; analysis: ExactAnalysis };

const dayMs = 86_400_000;
const mostLevers = 5;

/** Goals with what the simulation says of them, what moves them most, and how it ends. */
export function ExactTables({ journey: { document }, result, analysis }: ExactTablesProps) {
  return (
    <>
      <ScrollArea label={t("exact.title")}>
        <table>
          <thead>
            <tr>
              <th scope="col">{t("sim.goal")}</th>
              <th scope="col">{t("exact.everReached")}</th>
              <th scope="col">{t("exact.after")}</th>
              <th scope="col">{t("exact.simulated", { days: result.days })}</th>
              <th scope="col" className="sim-word">
                {t("exact.together")}
              </th>
            </tr>
          </thead>
          <tbody>
            {analysis.goals.map((goal) => (
              <GoalRow
                key={goal.goal}
                label={labelOf(document.goals, goal.goal)}
                goal={goal}
                simulated={readSimulated(result, analysis.persona, goal.goal)}
              />
            ))}
          </tbody>
        </table>
      </ScrollArea>
      {analysis.goals
        .filter(({ levers }) => levers.length > 0)
        .map(({ goal, levers }) => (
          <div key={goal}>
            <p>{t("exact.levers", { goal: labelOf(document.goals, goal) })}</p>
            <ol>
              {[...levers]
                .sort((a, b) => Math.abs(b.change) - Math.abs(a.change))
                .slice(0, mostLevers)
                .map(({ kind, id, change }) => (
                  <li key={`${kind} ${id}`}>
                    {kind === "exit" ? labelOf(document.exits, id) : labelTransition(document, id)}:{" "}
                    {t("exact.points", { points: round(change * 100) })}
                  </li>
                ))}
            </ol>
          </div>
        ))}
      <p className="sim-soft">
        {renderer.format.list(
          analysis.endings.map(({ kind, exit, stages, probability }) =>
            t("exact.ending", {
              name:
                exit !== undefined
                  ? labelOf(document.exits, exit)
                  : stages.length > 0 && kind !== "stuck"
                    ? renderer.format.list(stages.map((stage) => labelOf(document.stages, stage)))
                    : t(`exact.ending.${kind}`),
              percent: round(probability * 100),
            }),
          ),
        )}
        {". "}
        {analysis.duration !== undefined &&
          t("exact.duration", { days: round(analysis.duration.meanMs / dayMs) })}
      </p>
    </>
  );
}

type Simulated = { share: number; low: number; high: number };
type GoalRowProps = { label: string; goal: ExactGoal; simulated: Simulated | undefined };

function GoalRow({ label, goal: { probability, time }, simulated }: GoalRowProps) {
  return (
    <tr>
      <th scope="row">{label}</th>
      <td>{percent(probability)}</td>
      <td>{time === undefined ? "–" : t("sweep.days", { days: round(time.meanMs / dayMs) })}</td>
      <td>
        {simulated === undefined
          ? "–"
          : t("exact.share", {
              share: round(simulated.share * 100),
              low: round(simulated.low * 100),
              high: round(simulated.high * 100),
            })}
      </td>
      <td className="sim-word">{simulated && describeTogether(probability, simulated)}</td>
    </tr>
  );
}

/** What the rehearsal counted until its end, with Wilson's interval over people. */
function readSimulated(
  { goals, personas }: SimulationResult,
  persona: string | undefined,
  goal: string,
): Simulated | undefined {
  const place = personas.findIndex(({ id }) => id === persona);
  const people = personas[place]?.people ?? 0;
  if (people === 0) return undefined;
  const found = goals.find(({ id }) => id === goal);
  const reached = found?.byPersona[place]?.at(-1) ?? 0;
  return { share: reached / people, ...wilsonInterval(reached, people) };
}

/** A rehearsal ends some day: until then fewer can have got there, never more. */
function describeTogether(probability: number, { low, high }: Simulated): string {
  if (probability >= low && probability <= high) return t("exact.agrees");
  return t(probability > high ? "exact.underWay" : "exact.differs");
}

function percent(share: number): string {
  return `${renderer.format.number(round(share * 100))} %`;
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
