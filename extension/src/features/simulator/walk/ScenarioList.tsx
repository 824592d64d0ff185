import { type Journey, measureCoverage, runScenario, type Walk } from "@waypost/sdk";
import { describeScenarioFailure } from "@waypost/sdk/sentences";
import { useMemo } from "react";
import { Button } from "../../../ui/Button";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/tSimulator";

export type ScenarioListProps = { journey: Journey; onWalk(walk: Walk): void };

/** The journey's scenarios, each run now, and how much of the journey they cover together. */
export function ScenarioList({ journey, onWalk }: ScenarioListProps) {
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
  if (results.length === 0) return null;
  return (
    <section className="sim-card" aria-labelledby="walk-scenarios">
      <h2 id="walk-scenarios">{t("walk.scenarios")}</h2>
      <p className="sim-soft">
        {t("walk.coverage", {
          stages: coverage.stages.covered,
          allStages: coverage.stages.all,
          ways: coverage.transitions.covered,
          allWays: coverage.transitions.all,
        })}
      </p>
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
    </section>
  );
}
