import { getPresent, toWalkLedger, type Walk, whatNext } from "@waypost/sdk";
import { describeRefusal, describeStage, describeStatus, describeWay } from "@waypost/sdk/sentences";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/tSimulator";
import { labelOf } from "../report/ReportPart";

/** Where whoever walks stands, and everything that may come of it. */
export function WalkPresent({ walk }: { walk: Walk }) {
  const { run, at } = getPresent(walk);
  const { journey } = walk;
  const { document } = journey;
  const { ways, touchpoints } = whatNext(journey, toWalkLedger(walk), at);
  const counters = document.counters.filter(({ id }) => run.counters[id] !== undefined);
  const goals = Object.entries(run.goals);
  return (
    <section className="sim-card" aria-labelledby="walk-present">
      <h2 id="walk-present">{renderer.format.dateTime(at)}</h2>
      <p className="sim-verdict" role="status">
        {run.status === "active"
          ? describeStage(journey, ...run.leaves)
          : describeStatus(journey, run, renderer)}
      </p>
      {goals.length > 0 && (
        <p>
          {t("walk.goals", {
            goals: goals.map(([id]) => renderer.format.quote(labelOf(document.goals, id))),
          })}
        </p>
      )}
      {counters.length > 0 && (
        <ul className="sim-legend">
          {counters.map(({ id, label }) => (
            <li key={id}>
              {label} <strong>{renderer.format.number(run.counters[id] ?? 0)}</strong>
            </li>
          ))}
        </ul>
      )}
      {ways.length > 0 && (
        <>
          <h3>{t("walk.ways")}</h3>
          <ul className="walk-ways">
            {ways.map((way) => (
              <li key={JSON.stringify([way.by, way.trigger])} data-outcome={way.outcome}>
                {describeWay(journey, way, renderer)}
              </li>
            ))}
          </ul>
        </>
      )}
      {touchpoints.length > 0 && (
        <>
          <h3>{t("sim.touchpoints")}</h3>
          <ul className="walk-ways">
            {touchpoints.map(({ touchpoint, dueAt, answer }) => (
              <li key={`${touchpoint} ${dueAt}`} data-outcome={answer.kind === "allowed" ? "holds" : "fails"}>
                <strong>{labelOf(document.touchpoints, touchpoint)}</strong>{" "}
                {t("walk.due", { at: renderer.format.dateTime(dueAt) })}{" "}
                {answer.kind !== "allowed" && describeRefusal(journey, answer, renderer)}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
