import {
  analyseExactly,
  compileJourney,
  type ExactAnalysis,
  type ExactObstacle,
  type Journey,
  type JourneyDocument,
  type SimulationResult,
} from "@waypost/sdk";
import { describePath } from "@waypost/sdk/sentences";
import { useState } from "react";
import { Button } from "../../../ui/Button";
import { Disclosure } from "../../../ui/Disclosure";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/tSimulator";
import { inReport } from "../exports/inReport";
import type { ReportPart } from "../report/ReportPart";
import { toPersonaName } from "../report/TimeToGoal";
import { ExactTables } from "./ExactTables";

type Answer = {
  persona: string | undefined;
  analysis: ExactAnalysis | undefined;
  obstacles: readonly ExactObstacle[];
};

/** What follows without luck, where the journey allows it (semantics 34); where not, every reason why. */
export function ExactSection({ document, result }: ReportPart) {
  const [answers, setAnswers] = useState<readonly Answer[]>();
  const compiled = answers && compileJourney(document);
  return (
    <section className="sim-card" aria-labelledby="sim-exact" {...inReport(answers !== undefined)}>
      <h2 id="sim-exact">{t("exact.title")}</h2>
      <p className="sim-soft">{t("exact.lead")}</p>
      {answers === undefined && (
        <div className="sim-actions">
          <Button weight="quiet" onClick={() => setAnswers(solve(document, result))}>
            {t("exact.solve")}
          </Button>
        </div>
      )}
      {compiled?.ok &&
        answers?.map((answer) => (
          <AnswerView key={answer.persona ?? ""} journey={compiled.value} result={result} answer={answer} />
        ))}
    </section>
  );
}

/** For every persona that somebody in the rehearsal had. */
function solve(document: JourneyDocument, { personas }: SimulationResult): readonly Answer[] {
  const compiled = compileJourney(document);
  if (!compiled.ok) return [];
  return personas
    .filter(({ people }) => people > 0)
    .map(({ id: persona }) => {
      const found = analyseExactly(compiled.value, persona);
      return found.ok
        ? { persona, analysis: found.value, obstacles: [] }
        : { persona, analysis: undefined, obstacles: found.error };
    });
}

type AnswerViewProps = { journey: Journey; result: SimulationResult; answer: Answer };

function AnswerView({ journey, result, answer: { persona, analysis, obstacles } }: AnswerViewProps) {
  const name = toPersonaName(journey.document, persona);
  if (analysis !== undefined)
    return (
      <>
        <h3>{t("exact.of", { persona: name, states: analysis.states })}</h3>
        <ExactTables journey={journey} result={result} analysis={analysis} />
      </>
    );
  return (
    <>
      <h3>{t("exact.not", { persona: name })}</h3>
      <Disclosure summary={t("exact.reasons", { count: obstacles.length })}>
        <ul>
          {obstacles.map((obstacle) => (
            <li key={JSON.stringify([obstacle.code, obstacle.path])}>
              <strong>{describePath(journey.document, obstacle.path, renderer)}</strong>{" "}
              {renderer.diagnostic(obstacle)}
            </li>
          ))}
        </ul>
      </Disclosure>
    </>
  );
}
