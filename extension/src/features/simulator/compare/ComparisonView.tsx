import type {
  GoalComparison,
  JourneyDocument,
  JudgedComparison,
  MeanEstimate,
  SimulationResult,
} from "@waypost/sdk";
import { Notice } from "../../../ui/Notice";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/tSimulator";
import { labelOf, roundFigure } from "../report/ReportPart";
import { ScrollArea } from "../report/ScrollArea";
import { toPersonaName } from "../report/TimeToGoal";

export type ComparisonViewProps = {
  document: JourneyDocument;
  result: SimulationResult;
  judged: JudgedComparison;
  isLatest: boolean;
};

/** Which plan is better and by how much; then everything that differs. */
export function ComparisonView({ document, result, judged, isLatest }: ComparisonViewProps) {
  const { comparison, looks } = judged;
  const aimed = document.goals.find(({ target }) => target !== undefined)?.id;
  const main = comparison.goals.find(({ goal }) => goal === aimed) ?? comparison.goals[0];
  if (main === undefined) return <Notice tone="warn">{t("sim.notComparable")}</Notice>;
  return (
    <>
      <p className="sim-verdict" role={isLatest ? "status" : undefined}>
        {describeMain(document, main)}
      </p>
      <ScrollArea label={t("sim.difference")}>
        <table>
          <thead>
            <tr>
              <td />
              <th scope="col">{t("sim.asIs")}</th>
              <th scope="col">{t("sim.otherPlan")}</th>
              <th scope="col">{t("sim.difference")}</th>
              <th scope="col">{t(looks > 1 ? "compare.sequential" : "sim.confidence")}</th>
            </tr>
          </thead>
          <tbody>
            {comparison.goals.map(({ goal, first, second, difference }) => (
              <tr key={goal}>
                <th scope="row">{labelOf(document.goals, goal)}</th>
                <td>{number(first)}</td>
                <td>{number(second)}</td>
                <DifferenceCells difference={difference} />
              </tr>
            ))}
            <tr>
              <th scope="row">{t("sim.touchesTotal")}</th>
              <td />
              <td />
              <DifferenceCells difference={comparison.touches} />
            </tr>
            {comparison.costs.map(({ currency, difference }) => (
              <tr key={currency}>
                <th scope="row">{t("sim.costTotalOf", { currency })}</th>
                <td />
                <td />
                <DifferenceCells difference={difference} />
              </tr>
            ))}
          </tbody>
        </table>
      </ScrollArea>
      <h3>{t("sim.gainsAndLoses")}</h3>
      <ul className="sim-legend">
        {main.byPersona
          .filter((_, index) => (result.personas[index]?.people ?? 0) > 0)
          .map(({ persona, difference }) => (
            <li key={persona ?? ""}>
              {toPersonaName(document, persona)}{" "}
              <strong>{t("sim.signed", { value: roundFigure(difference) })}</strong>
            </li>
          ))}
      </ul>
    </>
  );
}

const number = (value: number) => renderer.format.number(roundFigure(value));

function DifferenceCells({ difference }: { difference: MeanEstimate }) {
  const { mean, low, high } = difference;
  return (
    <>
      <td>{t("sim.signed", { value: roundFigure(mean) })}</td>
      <td>
        {Number.isFinite(low) && t("sim.signedRange", { low: roundFigure(low), high: roundFigure(high) })}
      </td>
    </>
  );
}

function describeMain(document: JourneyDocument, { goal, difference, more }: GoalComparison): string {
  const { mean, low, high } = difference;
  const words = {
    goal: labelOf(document.goals, goal),
    mean: roundFigure(mean),
    low: roundFigure(low),
    high: roundFigure(high),
  };
  if (low === 0 && high === 0) return t("sim.same", words);
  if (low > 0) return t("sim.better", words);
  if (high < 0) return t("sim.worse", words);
  const settle = more === undefined || more === 0 ? "" : ` ${t("sim.settle", { more })}`;
  return `${t("sim.alike", words)}${settle}`;
}
