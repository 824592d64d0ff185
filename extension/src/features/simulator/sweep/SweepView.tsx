import type { JourneyDocument, SweepPoint, SweepResult } from "@waypost/sdk";
import { Notice } from "../../../ui/Notice";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/tSimulator";
import { IntervalChart } from "../chart/IntervalChart";
import { labelOf, roundFigure } from "../report/ReportPart";
import { ScrollArea } from "../report/ScrollArea";
import { toPersonaName } from "../report/TimeToGoal";
import { describeParameter, describeValue } from "./describeParameter";

type Simulated = Extract<SweepPoint, { kind: "simulated" }>;

export type SweepViewProps = { document: JourneyDocument; sweep: SweepResult; isLatest: boolean };

/** Which value does best and how sure that is; then every value with its interval, and who gains and loses by it. */
export function SweepView({ document, sweep, isLatest }: SweepViewProps) {
  const { points, parameter, replications, looks, isPrecise, more } = sweep;
  const simulated = points.filter((point): point is Simulated => point.kind === "simulated");
  const refused = points.filter((point) => point.kind === "refused");
  const personas = (simulated[0]?.byPersona ?? []).filter((_, index) =>
    simulated.some(({ byPersona }) => byPersona[index]?.difference !== 0),
  );
  return (
    <>
      <h3>{describeParameter(document, parameter)}</h3>
      <p className="sim-verdict" role={isLatest ? "status" : undefined}>
        {describeBest(document, sweep, simulated)}
      </p>
      <p className="sim-soft">
        {t("sweep.basis", { runs: replications, looks })}{" "}
        {!isPrecise && (more === undefined ? t("sweep.farOff") : t("sweep.more", { more }))}
      </p>
      {refused.map(({ value, diagnostics }) => (
        <Notice key={value} tone="warn">
          <strong>{describeValue(parameter, value)}</strong>{" "}
          {diagnostics.map((diagnostic) => renderer.diagnostic(diagnostic)).join(" ")}
        </Notice>
      ))}
      {simulated.length > 0 && (
        <>
          <IntervalChart
            label={t("sweep.chart", { goal: labelOf(document.goals, sweep.goal) })}
            items={simulated.map(({ value, difference }) => ({
              name: describeValue(parameter, value),
              ...difference,
            }))}
          />
          <ScrollArea label={t("sweep.title")}>
            <table>
              <thead>
                <tr>
                  <th scope="col">{t("sweep.value")}</th>
                  <th scope="col">{t("sim.reached")}</th>
                  <th scope="col">{t("sim.difference")}</th>
                  <th scope="col">{t("sweep.interval")}</th>
                  <th scope="col">{t("sim.touchesTotal")}</th>
                  {personas.map(({ persona }) => (
                    <th key={persona ?? ""} scope="col">
                      {toPersonaName(document, persona)}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {simulated.map(({ value, reached, difference, touches, byPersona }) => (
                  <tr key={value}>
                    <th scope="row">{describeValue(parameter, value)}</th>
                    <td>{renderer.format.number(roundFigure(reached.mean))}</td>
                    <td>{t("sim.signed", { value: roundFigure(difference.mean) })}</td>
                    <td>
                      {t("sim.signedRange", {
                        low: roundFigure(difference.low),
                        high: roundFigure(difference.high),
                      })}
                    </td>
                    <td>{t("sim.signed", { value: roundFigure(touches.mean) })}</td>
                    {personas.map(({ persona }) => (
                      <td key={persona ?? ""}>
                        {t("sim.signed", {
                          value: roundFigure(
                            byPersona.find((one) => one.persona === persona)?.difference ?? 0,
                          ),
                        })}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollArea>
          {personas.length > 0 && <p className="sim-soft">{t("sweep.personas")}</p>}
        </>
      )}
    </>
  );
}

function describeBest(
  document: JourneyDocument,
  { parameter, goal, asIs }: SweepResult,
  simulated: readonly Simulated[],
): string {
  const words = { goal: labelOf(document.goals, goal), asIs: roundFigure(asIs.mean) };
  const [best] = [...simulated].sort((a, b) => b.difference.mean - a.difference.mean);
  if (best === undefined) return t("sweep.none");
  const { mean, low, high } = best.difference;
  if (low <= 0) return t("sweep.noneBetter", words);
  return t("sweep.best", {
    ...words,
    value: describeValue(parameter, best.value),
    mean: roundFigure(mean),
    low: roundFigure(low),
    high: roundFigure(high),
  });
}
