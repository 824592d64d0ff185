import type { RefusalReason, TouchpointTotals } from "@waypost/sdk";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/tSimulator";
import { labelOf, perRun, type ReportPart, toMoney, toPercent, toRuns } from "./ReportPart";

/** What each touchpoint did: made, answered, held back and why, with its cost. */
export function TouchpointTable({ document, result }: ReportPart) {
  const number = renderer.format.number;
  const hasCost = result.channels.some(({ cost }) => cost !== undefined);
  return (
    <>
      <table>
        <thead>
          <tr>
            <th scope="col">{t("sim.touchpoint")}</th>
            <th scope="col" className="sim-word">
              {t("sim.channel")}
            </th>
            <th scope="col">{t("sim.sent")}</th>
            <th scope="col" className="sim-word">
              {t("sim.answered")}
            </th>
            <th scope="col" className="sim-word">
              {t("sim.refusals")}
            </th>
            {hasCost && <th scope="col">{t("sim.cost")}</th>}
          </tr>
        </thead>
        <tbody>
          {result.touchpoints.map((touchpoint) => (
            <tr key={touchpoint.id}>
              <th scope="row">{labelOf(document.touchpoints, touchpoint.id)}</th>
              <td className="sim-word">{labelOf(document.channels, touchpoint.channel)}</td>
              <td>{number(perRun(result, touchpoint.sent))}</td>
              <td className="sim-word">{describeAnswers(document, touchpoint)}</td>
              <td className="sim-word">{describeRefusals(result, touchpoint)}</td>
              {hasCost && <td>{toCost(result, touchpoint)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      <CostLines document={document} result={result} />
    </>
  );
}

function describeAnswers(document: ReportPart["document"], { sent, responses }: TouchpointTotals): string {
  if (sent === 0) return "";
  return renderer.format.list(
    responses.map(({ event, count }) =>
      t("sim.answerShare", { event: labelOfEvent(document, event), percent: toPercent(count, sent) }),
    ),
  );
}

export function labelOfEvent(document: ReportPart["document"], type: string): string {
  return document.events.find((event) => event.type === type)?.label ?? type;
}

export function describeReason(code: RefusalReason): string {
  return t(`sim.reason.${code}`);
}

function describeRefusals(result: ReportPart["result"], { refusals }: TouchpointTotals): string {
  return refusals
    .filter(({ count }) => count > 0)
    .toSorted((one, other) => other.count - one.count)
    .map(({ code, count }) =>
      t("sim.reasonCount", { reason: describeReason(code), count: perRun(result, count) }),
    )
    .join(", ");
}

function toCost(result: ReportPart["result"], { channel, sent }: TouchpointTotals): string {
  const cost = result.channels.find(({ id }) => id === channel)?.cost;
  return cost === undefined ? "" : toMoney((cost.perTouch * sent) / toRuns(result), cost.currency);
}

/** The cost of everything, for each HCP and for each who reached the goal. */
function CostLines({ document, result }: ReportPart) {
  const currencies = [...new Set(result.channels.flatMap(({ cost }) => cost?.currency ?? []))];
  const aimed = Math.max(
    document.goals.findIndex(({ target }) => target !== undefined),
    0,
  );
  const goal = document.goals[aimed];
  const reached = (result.goals[aimed]?.reached.at(-1) ?? 0) / toRuns(result);
  return currencies.map((currency) => {
    const total = result.channels.reduce(
      (sum, { cost, touches }) => sum + (cost?.currency === currency ? cost.perTouch * touches : 0),
      0,
    );
    const amount = total / toRuns(result);
    const perHcp = toMoney(amount / result.population, currency);
    return (
      <p key={currency}>
        {t("sim.costTotal", { amount: toMoney(amount, currency), perHcp })}{" "}
        {goal !== undefined &&
          reached > 0 &&
          t("sim.costPerGoal", { goal: goal.label, amount: toMoney(amount / reached, currency) })}
      </p>
    );
  });
}
