import type { JourneyDocument, PeopleGroup, SimulationResult } from "@waypost/sdk";
import { useState } from "react";
import type { Call } from "../../../messaging/call";
import { Notice } from "../../../ui/Notice";
import { t } from "../../../ui/tSimulator";
import { AdviceSection } from "../advice/AdviceSection";
import { CompareSection } from "../compare/CompareSection";
import { ExactSection } from "../exact/ExactSection";
import { ExportSection } from "../exports/ExportSection";
import { KeepSection } from "../kept/KeepSection";
import { SameAsKept } from "../kept/SameAsKept";
import { everybody, PersonSection } from "../person/PersonSection";
import type { Runner } from "../run/createRunner";
import { createTurns } from "../run/createTurns";
import type { Experiment } from "../run/Experiment";
import type { JobOutcome } from "../run/SimulationJob";
import type { JourneyChoice } from "../setup/useJourneys";
import { SweepSection } from "../sweep/SweepSection";
import { OutcomeFailure } from "./OutcomeFailure";
import { ReportView } from "./ReportView";

export type OutcomeViewProps = {
  experiment: Experiment;
  outcome: JobOutcome;
  call: Call;
  runner: Runner;
  choices: readonly JourneyChoice[];
  readDocument(key: string): Promise<JourneyDocument | undefined>;
};

/** What became of a rehearsal, or why nothing did. */
export function OutcomeView({ experiment, outcome, ...rest }: OutcomeViewProps) {
  const result = "result" in outcome ? outcome.result : undefined;
  return (
    <>
      <OutcomeFailure document={experiment.document} outcome={outcome} />
      {result && <WholeReport experiment={experiment} result={result} {...rest} />}
    </>
  );
}

type WholeReportProps = Omit<OutcomeViewProps, "outcome"> & { result: SimulationResult };

function WholeReport({ call, experiment, result, runner, choices, readDocument }: WholeReportProps) {
  const { document } = experiment;
  const [turns] = useState(createTurns);
  const [group, setGroup] = useState(everybody);
  const openGroup = (opened: PeopleGroup) => {
    setGroup(opened);
    const heading = globalThis.document.getElementById("sim-person");
    heading?.scrollIntoView();
    heading?.focus({ preventScroll: true });
  };
  if (result.byReplication.length === 0) return <Notice tone="warn">{t("sim.noWholeRun")}</Notice>;
  return (
    <>
      {result.isPartial && <Notice tone="warn">{t("sim.partial", { people: result.people })}</Notice>}
      {experiment.kept && <SameAsKept basis={experiment.kept} result={result} />}
      <ReportView document={document} result={result} {...(!experiment.isStored && { onOpen: openGroup })}>
        {document.goals.length > 0 && !result.isPartial && (
          <>
            <AdviceSection experiment={experiment} result={result} runner={runner} turns={turns} />
            <CompareSection
              experiment={experiment}
              result={result}
              runner={runner}
              turns={turns}
              choices={choices}
              readDocument={readDocument}
            />
            <SweepSection
              experiment={experiment}
              isImported={result.isImported}
              runner={runner}
              turns={turns}
            />
          </>
        )}
      </ReportView>
      {!experiment.isStored && document.goals.length > 0 && (
        <ExactSection document={document} result={result} />
      )}
      {experiment.isStored ? (
        <p className="sim-soft">{t("sim.storiesElsewhere")}</p>
      ) : (
        <PersonSection experiment={experiment} result={result} group={group} onGroup={setGroup} />
      )}
      <KeepSection call={call} experiment={experiment} result={result} />
      <ExportSection document={document} result={result} />
    </>
  );
}
