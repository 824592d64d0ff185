import {
  type Coverage,
  type GeneratedScenarios,
  type Journey,
  runScenario,
  type Scenario,
  type Walk,
} from "@waypost/sdk";
import { describeStage } from "@waypost/sdk/sentences";
import { useState } from "react";
import { Button } from "../../../ui/Button";
import { Disclosure } from "../../../ui/Disclosure";
import { Notice } from "../../../ui/Notice";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/tSimulator";
import { labelOf } from "../report/ReportPart";
import { labelTransition } from "./labelTransition";
import { type ScenarioWorker, useGenerated } from "./useGenerated";

export type MissingScenariosProps = {
  journey: Journey;
  coverage: Coverage;
  save: ((scenarios: readonly Scenario[]) => Promise<string | undefined>) | undefined;
  onWalk(walk: Walk): void;
  startWorker(): ScenarioWorker;
};

/** What the scenarios leave out, and those that would take it in: found by searching, kept where asked. */
export function MissingScenarios({ journey, coverage, save, onWalk, startWorker }: MissingScenariosProps) {
  const generated = useGenerated(journey.document, startWorker);
  const { state } = generated;
  const isWhole = [coverage.stages, coverage.transitions, coverage.guards].every(
    ({ missing }) => missing.length === 0,
  );
  return (
    <>
      {isWhole ? <p className="sim-soft">{t("walk.coversAll")}</p> : <Uncovered {...{ journey, coverage }} />}
      {coverage.transitions.missing.length > 0 && (
        <div className="sim-actions">
          {state.kind === "searching" ? (
            <Button weight="quiet" onClick={generated.cancel}>
              {t("sim.cancel")}
            </Button>
          ) : (
            <Button weight="quiet" onClick={generated.start}>
              {t("walk.generate")}
            </Button>
          )}
        </div>
      )}
      {state.kind === "searching" && <p role="status">{t("walk.searching")}</p>}
      {state.kind === "failed" && <Notice tone="bad">{t("walk.generateFailed")}</Notice>}
      {state.kind === "found" && <Found {...{ journey, save, onWalk }} found={state.generated} />}
    </>
  );
}

function Uncovered({ journey: { document }, coverage }: Pick<MissingScenariosProps, "journey" | "coverage">) {
  const { stages, transitions, guards } = coverage;
  const parts = [
    { heading: t("walk.stagesLeft"), items: stages.missing.map((id) => labelOf(document.stages, id)) },
    { heading: t("walk.waysLeft"), items: transitions.missing.map((id) => labelTransition(document, id)) },
    {
      heading: t("walk.guardsLeft"),
      items: guards.missing.map(({ transition, outcome }) =>
        t("walk.unseen", {
          transition: labelTransition(document, transition),
          outcome: t(`walk.guard.${outcome}`),
        }),
      ),
    },
  ];
  return (
    <Disclosure summary={t("walk.leftOut")}>
      {parts
        .filter(({ items }) => items.length > 0)
        .map(({ heading, items }) => (
          <div key={heading}>
            <h3>{heading}</h3>
            <p>{renderer.format.list(items)}</p>
          </div>
        ))}
    </Disclosure>
  );
}

type FoundProps = Pick<MissingScenariosProps, "journey" | "save" | "onWalk"> & { found: GeneratedScenarios };

function Found({ journey, found: { scenarios, unreached, isExhausted }, save, onWalk }: FoundProps) {
  const [said, setSaid] = useState<{ tone: "good" | "bad"; sentence: string }>();
  const keep = async () => {
    const failure = await save?.(scenarios);
    setSaid(
      failure === undefined
        ? { tone: "good", sentence: t("walk.generatedSaved", { count: scenarios.length }) }
        : { tone: "bad", sentence: failure },
    );
  };
  return (
    <>
      <p role="status">{t("walk.generated", { count: scenarios.length })}</p>
      {scenarios.length > 0 && (
        <ul className="walk-scenarios">
          {scenarios.map((scenario) => (
            <li key={scenario.id}>
              <span>
                <strong>{labelTransition(journey.document, scenario.label)}</strong>{" "}
                {t("walk.stepsOf", {
                  count: scenario.steps.length - 1,
                  persona: labelOf(journey.document.personas, scenario.persona ?? t("sim.unknownPersona")),
                })}
              </span>
              <Button
                weight="quiet"
                size="small"
                aria-label={t("walk.openOf", { label: scenario.label })}
                onClick={() => onWalk(runScenario(journey, scenario).walk)}
              >
                {t("walk.open")}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {scenarios.length > 0 &&
        said?.tone !== "good" &&
        (save === undefined ? (
          <p className="sim-soft">{t("walk.saveOnlyDrafts")}</p>
        ) : (
          <div className="sim-actions">
            <Button weight="quiet" onClick={() => void keep()}>
              {t("walk.saveGenerated")}
            </Button>
          </div>
        ))}
      {said !== undefined && <Notice tone={said.tone}>{said.sentence}</Notice>}
      {unreached.length > 0 && (
        <Disclosure summary={t("walk.unreached", { count: unreached.length })}>
          <ul>
            {unreached.map(({ transition, reason }) => (
              <li key={transition}>
                <strong>{labelTransition(journey.document, transition)}</strong>:{" "}
                {reason === "unreached.stage"
                  ? renderer.sentence(reason, {
                      stage: describeStage(journey, journey.transitions.get(transition)?.item.from ?? ""),
                    })
                  : renderer.sentence(reason, {})}
              </li>
            ))}
          </ul>
          {!isExhausted && <p>{t("walk.cutShort")}</p>}
        </Disclosure>
      )}
    </>
  );
}
