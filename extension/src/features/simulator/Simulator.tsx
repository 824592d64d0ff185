import type { JourneyDocument, Scenario } from "@waypost/sdk";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { Call } from "../../messaging/call";
import { rehearsalChannelName } from "../../messaging/rehearsalChannel";
import { openSimulatorAddress, toSimulatorAddress } from "../../messaging/simulatorAddress";
import type { Runtime } from "../../platform/runtime";
import { Notice } from "../../ui/Notice";
import { t } from "../../ui/tSimulator";
import { usePageTitle } from "../../ui/usePageTitle";
import type { KeptContent } from "./kept/KeptContent";
import { KeptList } from "./kept/KeptList";
import { useKept } from "./kept/useKept";
import { OutcomeView } from "./report/OutcomeView";
import { ReportView } from "./report/ReportView";
import { createRescue, type RescueContext } from "./run/createRescue";
import { createRunner, type SimulationWorker } from "./run/createRunner";
import { createStoredRunner } from "./run/createStoredRunner";
import type { Experiment } from "./run/Experiment";
import { ProgressView } from "./run/ProgressView";
import { type ExperimentState, useExperiment } from "./run/useExperiment";
import { type Plan, toMidnightMs, toOptions, toUsualPlan } from "./setup/Plan";
import { readJourney } from "./setup/readJourney";
import { SetupForm } from "./setup/SetupForm";
import { saveScenarios } from "./setup/saveScenarios";
import { useJourneys } from "./setup/useJourneys";
import { useStoredCount } from "./setup/useStoredCount";
import { useCopy } from "./walk/useCopy";
import type { ScenarioWorker } from "./walk/useGenerated";
import { WalkView } from "./walk/WalkView";
import "./simulator.css";

export type SimulatorProps = {
  call: Call;
  runtime: Pick<Runtime, "onMessage" | "id">;
  startWorker(): SimulationWorker;
  startScenarioWorker(): ScenarioWorker;
  /** Where what a rehearsal comes to is put aside while it is under way. */
  rescueIn: Pick<RescueContext, "storage" | "locks">;
  /** The clock, ms: a rehearsal begins today unless told otherwise. */
  now(): number;
};

const mostWorkers = 4;

/** The simulator's page: what is rehearsed at the side, what came of it beside. The address says which journey. */
export function Simulator(props: SimulatorProps) {
  const { call, runtime, startWorker, startScenarioWorker, rescueIn, now } = props;
  usePageTitle(t("sim.title"));
  const runner = useMemo(() => {
    const workers = Math.min(Math.max(navigator.hardwareConcurrency ?? 1, 1), mostWorkers);
    return createRunner({ startWorker, workers, nowMs: () => performance.now() });
  }, [startWorker]);
  useEffect(() => () => runner.close(), [runner]);
  const choices = useJourneys(call, runtime);
  const [{ key: chosen, hcp }, setAddress] = useState(() => openSimulatorAddress(location.hash));
  const setChosen = (key: string) => setAddress({ key, hcp });
  const only = choices.kind === "read" && choices.choices.length === 1 ? choices.choices[0]?.key : undefined;
  // Nobody has to choose where there is no choice.
  useEffect(() => {
    if (only !== undefined) setAddress((at) => (at.key === "" ? { ...at, key: only } : at));
  }, [only]);
  const [document, setDocument] = useState<JourneyDocument>();
  const [mode, setMode] = useState<Mode>(hcp === undefined ? "population" : "one");
  const [plan, setPlan] = useState<Plan>(() => toUsualPlan(undefined, now()));
  const [trouble, setTrouble] = useState<string>();
  const storedRunner = useMemo(
    () =>
      createStoredRunner({
        call,
        openChannel: () => new BroadcastChannel(rehearsalChannelName),
        newToken: () => crypto.randomUUID(),
        nowMs: () => performance.now(),
      }),
    [call],
  );
  useEffect(() => () => storedRunner.close(), [storedRunner]);
  const [wantsStored, setWantsStored] = useState(false);
  const stored = useStoredCount(call);
  const isStored = wantsStored && stored > 0;
  const choose = useCallback(
    (each: Experiment) => (each.isStored ? storedRunner : runner),
    [runner, storedRunner],
  );
  const rescue = useMemo(
    () =>
      createRescue({
        ...rescueIn,
        newToken: () => crypto.randomUUID(),
        nowMs: () => performance.now(),
      }),
    [rescueIn],
  );
  const experiment = useExperiment(choose, rescue);

  useEffect(() => {
    if (chosen === "") return;
    history.replaceState(null, "", toSimulatorAddress(chosen, hcp));
    let isCurrent = true;
    void readJourney(call, chosen).then((read) => {
      if (!isCurrent) return;
      setTrouble(read.ok ? undefined : t(`sim.${read.error}`));
      setDocument(read.ok ? read.value : undefined);
      if (read.ok) setPlan((typed) => ({ ...typed, days: toUsualPlan(read.value, now()).days }));
    });
    return () => {
      isCurrent = false;
    };
  }, [call, chosen, hcp, now]);

  const start = async () => {
    const options = toOptions(plan);
    const read = await readJourney(call, chosen);
    if (options === undefined) return;
    setTrouble(read.ok ? undefined : t(`sim.${read.error}`));
    if (read.ok) experiment.start({ document: read.value, options, isStored });
  };
  const { state } = experiment;
  const kept = useKept(call, runtime);
  const rerun = ({ document, options, isStored, result, fingerprint }: KeptContent) => {
    setMode("population");
    const basis = { fingerprint, simulator: result.simulator, isStored };
    experiment.start({ document, options, isStored, kept: basis });
  };
  const show = ({ document, options, isStored, result }: KeptContent) => {
    setMode("population");
    experiment.show({ document, options, isStored }, result);
  };
  const copy = useCopy(call, hcp, document);
  const hasJourneys = choices.kind !== "read" || choices.choices.length > 0;
  return (
    <main className="sim">
      <header>
        <h1>{t("sim.title")}</h1>
        <p className="sim-soft">{t("sim.lead")}</p>
        <ModeSwitch mode={mode} onChange={setMode} />
      </header>
      <div className="sim-side">
        <SetupForm
          mode={mode}
          choices={choices}
          chosen={chosen}
          onChoose={setChosen}
          stored={stored}
          isStored={isStored}
          onStored={setWantsStored}
          plan={plan}
          onPlan={setPlan}
          onStart={() => void start()}
          isRunning={state.kind === "running"}
        />
        {mode === "population" && (
          <KeptList
            call={call}
            state={kept}
            isRunning={state.kind === "running"}
            onShow={show}
            onRerun={rerun}
          />
        )}
      </div>
      <div className="sim-report">
        {trouble !== undefined && <Notice tone="bad">{trouble}</Notice>}
        {copy.kind === "failed" && <Notice tone="bad">{t("walk.copyFailed")}</Notice>}
        {mode === "one" && document !== undefined && copy.kind !== "asking" && (
          <WalkView
            key={`${document.id} ${copy.kind}`}
            document={document}
            copy={copy.kind === "read" ? copy.copy : undefined}
            onForgetCopy={() => setAddress({ key: chosen, hcp: undefined })}
            startScenarioWorker={startScenarioWorker}
            fromMs={toMidnightMs(plan.from) ?? now()}
            save={toSave(call, chosen)}
          />
        )}
        {((mode === "one" && document === undefined) || (mode === "population" && state.kind === "none")) &&
          trouble === undefined &&
          hasJourneys && (
            <Notice tone="plain">{t(document === undefined ? "sim.nothingYet" : "sim.ready")}</Notice>
          )}
        {mode === "population" && state.kind === "running" && (
          <RunningView state={state} onPause={experiment.setPaused} onCancel={experiment.cancel} />
        )}
        {state.kind === "over" && (
          // Only out of sight while one HCP is walked: what was found out stays, and what is under way goes on.
          <div className="sim-outcome" hidden={mode !== "population"}>
            {state.isCutOff && (
              <Notice tone="warn">{t("result" in state.outcome ? "sim.cutOff" : "sim.cutOffBare")}</Notice>
            )}
            <OutcomeView
              key={toKey(state)}
              call={call}
              experiment={state.experiment}
              outcome={state.outcome}
              runner={choose(state.experiment)}
              choices={choices.kind === "read" ? choices.choices : []}
              readDocument={(key): Promise<JourneyDocument | undefined> =>
                readJourney(call, key).then((read) => (read.ok ? read.value : undefined))
              }
            />
          </div>
        )}
      </div>
    </main>
  );
}

export type Mode = "population" | "one";

function ModeSwitch({ mode, onChange }: { mode: Mode; onChange(mode: Mode): void }) {
  const modes: readonly Mode[] = ["population", "one"];
  return (
    <fieldset className="sim-modes">
      <legend>{t("walk.mode")}</legend>
      {modes.map((each) => (
        <button
          key={each}
          type="button"
          className="button button-quiet button-small"
          aria-pressed={mode === each}
          onClick={() => onChange(each)}
        >
          {t(`walk.${each}`)}
        </button>
      ))}
    </fieldset>
  );
}

/** Scenarios are kept where a journey is drawn: in its draft. */
function toSave(
  call: Call,
  chosen: string,
): ((scenarios: readonly Scenario[]) => Promise<string | undefined>) | undefined {
  if (!chosen.startsWith("draft:")) return undefined;
  return (scenarios) => saveScenarios(call, chosen.slice("draft:".length), scenarios);
}

function toKey({
  experiment: { document, options, isStored },
}: Extract<ExperimentState, { kind: "over" }>): string {
  return JSON.stringify([document.id, options, isStored]);
}

type RunningViewProps = {
  state: Extract<ExperimentState, { kind: "running" }>;
  onPause(isPaused: boolean): void;
  onCancel(): void;
};

function RunningView({ state, onPause, onCancel }: RunningViewProps) {
  const { progress, isPaused, partial, experiment } = state;
  const hasWholeRun = partial !== undefined && partial.byReplication.length > 0;
  return (
    <>
      <ProgressView progress={progress} isPaused={isPaused} onPause={onPause} onCancel={onCancel} />
      {hasWholeRun && <ReportView document={experiment.document} result={partial} isUnderWay />}
    </>
  );
}
