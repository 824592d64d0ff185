import { type GoalAnswer, judgeGoals, type TargetAnswer } from "@waypost/sdk";
import { Notice } from "../../../ui/Notice";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/tSimulator";
import { labelOf, type ReportPart, roundFigure, toPercent, toRuns } from "./ReportPart";
import { ScrollArea } from "./ScrollArea";

const dayMs = 86_400_000;
const toDayCount = (ms: number) => Math.round((ms / dayMs) * 10) / 10;
const inPercent = (share: number) => Math.round(share * 100);

/** Did we reach the goal, and how sure are we: in the words of whoever has to decide. */
export function AnswerSection({ document, result, isUnderWay }: ReportPart & { isUnderWay: boolean }) {
  const answers = judgeGoals(document, result);
  const aimed = answers.filter(({ target }) => target !== undefined);
  const others = answers.filter(({ target }) => target === undefined);
  return (
    <section className="sim-card sim-answer" aria-labelledby="sim-answer">
      <h2 id="sim-answer">{t(isUnderWay ? "sim.soFar" : "sim.answer")}</h2>
      <p className="sim-soft">
        {document.title}:{" "}
        {t("sim.basis", {
          population: result.population,
          days: result.days,
          runs: result.byReplication.length,
        })}
      </p>
      {answers.length === 0 && <Notice tone="plain">{t("sim.noGoals")}</Notice>}
      {aimed.map(
        ({ goal, target }) =>
          target && <TargetView key={goal} goal={labelOf(document.goals, goal)} target={target} />,
      )}
      {others.length > 0 && (
        <ScrollArea label={t("sim.otherGoals")}>
          <GoalTable {...{ document, result }} answers={others} hasHeading={aimed.length > 0} />
        </ScrollArea>
      )}
      {result.warnings.length > 0 && (
        <Notice tone="warn">
          <strong>{t("sim.warnings")}</strong>
          <ul>
            {result.warnings.map((warning) => (
              <li key={JSON.stringify([warning.code, warning.parameters])}>{renderer.diagnostic(warning)}</li>
            ))}
          </ul>
        </Notice>
      )}
      <p className="sim-soft">{t("sim.model")}</p>
    </section>
  );
}

function TargetView({ goal, target }: { goal: string; target: TargetAnswer }) {
  const words = { goal, count: target.count, days: toDayCount(target.withinMs) };
  if (target.kind === "late") return <p className="sim-verdict">{t("sim.targetLate", words)}</p>;
  const { verdict, met, replications, asked, reached } = target;
  const heading = { holds: "sim.targetHolds", fails: "sim.targetFails", open: "sim.targetOpen" } as const;
  return (
    <div className="sim-target" data-verdict={verdict.verdict}>
      <p className="sim-verdict">{t(heading[verdict.verdict], words)}</p>
      <p>
        {Number.isFinite(reached.low) &&
          `${t("sim.targetMean", {
            mean: roundFigure(reached.mean),
            low: roundFigure(reached.low),
            high: roundFigure(reached.high),
          })} `}
        {t("sim.targetEvidence", {
          met,
          runs: replications,
          low: inPercent(verdict.low),
          high: inPercent(verdict.high),
          asked: inPercent(asked),
        })}{" "}
        {verdict.verdict === "open" &&
          verdict.more !== undefined &&
          t("sim.moreRuns", { more: verdict.more })}
      </p>
    </div>
  );
}

type GoalTableProps = ReportPart & { answers: readonly GoalAnswer[]; hasHeading: boolean };

function GoalTable({ document, result, answers, hasHeading }: GoalTableProps) {
  const people = result.people / toRuns(result);
  return (
    <table>
      {hasHeading && <caption>{t("sim.otherGoals")}</caption>}
      <thead>
        <tr>
          <th scope="col">{t("sim.goal")}</th>
          <th scope="col">{t("sim.reached")}</th>
          <th scope="col">{t("sim.shareOfAll")}</th>
          <th scope="col">{t("sim.between")}</th>
        </tr>
      </thead>
      <tbody>
        {answers.map(({ goal, reached, range }) => (
          <tr key={goal}>
            <th scope="row">{labelOf(document.goals, goal)}</th>
            <td>{renderer.format.number(roundFigure(reached.mean))}</td>
            <td>{renderer.format.number(toPercent(reached.mean, people))} %</td>
            <td>{t("sim.range", range)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
