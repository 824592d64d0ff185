import { type Journey, measureCoverage, runScenario, type Walk } from "@waypost/sdk";
import { describeScenarioFailure } from "@waypost/sdk/sentences";
import { useMemo } from "react";
import { Button } from "../../../ui/Button";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/tSimulator";
import { MissingScenarios, type MissingScenariosProps } from "./MissingScenarios";

export type ScenarioListProps = Pick<MissingScenariosProps, "save" | "startWorker"> & {
  journey: Journey;
  onWalk(walk: Walk): void;
};

/** The journey's scenarios, each run now, how much of the journey they cover together, and what would cover the rest. */
export function ScenarioList({ journey, onWalk, ...rest }: ScenarioListProps) {
  const results = useMemo(
    () => journey.document.scenarios.map((scenario) => runScenario(journey, scenario)),
    [journey],
  );
  const coverage = useMemo(
    () =>
      measureCoverage(
        journey,
        results.map(({ walk }) => walk),
      ),
    [journey, results],
  );
  const failing = results.filter(({ ok }) => !ok).length;
  return (
    <section className="sim-card" aria-labelledby="walk-scenarios">
      <h2 id="walk-scenarios">{t("walk.scenarios")}</h2>
      <p className="sim-soft">
        {results.length === 0
          ? t("walk.noScenario")
          : `${t("walk.ran", { count: results.length, failing })} ${t("walk.coverage", {
              stages: coverage.stages.covered,
              allStages: coverage.stages.all,
              ways: coverage.transitions.covered,
              allWays: coverage.transitions.all,
              outcomes: coverage.guards.covered,
              allOutcomes: coverage.guards.all,
            })}`}
      </p>
      {results.length > 0 && (
        <ul className="walk-scenarios">
          {results.map(({ scenario, ok, failures, walk }) => (
            <li key={scenario.id} data-outcome={ok ? "holds" : "fails"}>
              <span>
                <strong>{scenario.label}</strong>{" "}
                {ok
                  ? t("walk.passes")
                  : failures.map((failure) => describeScenarioFailure(journey, failure, renderer)).join(" ")}
              </span>
              <Button
                weight="quiet"
                size="small"
                aria-label={t("walk.openOf", { label: scenario.label })}
                onClick={() => onWalk(walk)}
              >
                {t("walk.open")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <MissingScenarios {...{ journey, coverage, onWalk, ...rest }} />
    </section>
  );
}
