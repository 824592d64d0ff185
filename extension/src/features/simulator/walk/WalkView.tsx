import {
  type Breakpoint,
  compileJourney,
  getPresent,
  type HistoryCopy,
  type Journey,
  type JourneyDocument,
  jumpTo,
  type Scenario,
  startWalk,
  takeStep,
  toScenario,
  type Walk,
  type WalkAction,
} from "@waypost/sdk";
import { useMemo, useState } from "react";
import { Button } from "../../../ui/Button";
import { Notice } from "../../../ui/Notice";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/tSimulator";
import { OutcomeFailure } from "../report/OutcomeFailure";
import { BranchView } from "./BranchView";
import { BreakpointList, describeBreakpoint } from "./BreakpointList";
import { CopyNotice, walkCopy } from "./CopyNotice";
import { SaveScenario } from "./SaveScenario";
import { ScenarioList } from "./ScenarioList";
import type { ScenarioWorker } from "./useGenerated";
import { WalkActions } from "./WalkActions";
import { WalkLog } from "./WalkLog";
import { WalkMap } from "./WalkMap";
import { WalkPresent } from "./WalkPresent";
import { WalkStartForm } from "./WalkStartForm";

export type WalkViewProps = {
  document: JourneyDocument;
  fromMs: number;
  /** A real HCP's history, to walk on from; undefined for somebody made up from the start. */
  copy: HistoryCopy | undefined;
  onForgetCopy(): void;
  /** Keeps scenarios in the draft; undefined where the journey is no draft. */
  save: ((scenarios: readonly Scenario[]) => Promise<string | undefined>) | undefined;
  startScenarioWorker(): ScenarioWorker;
};

/** One HCP, made up or copied, step by step: back, again another way, and side by side. */
export function WalkView({ document, ...rest }: WalkViewProps) {
  const compiled = useMemo(() => compileJourney(document), [document]);
  if (!compiled.ok)
    return <OutcomeFailure document={document} outcome={{ kind: "refused", diagnostics: compiled.error }} />;
  return <Walking journey={compiled.value} {...rest} />;
}

type WalkingProps = Omit<WalkViewProps, "document"> & { journey: Journey };

function Walking({ journey, fromMs, copy, onForgetCopy, save, startScenarioWorker }: WalkingProps) {
  const { document } = journey;
  const [walk, setWalk] = useState<Walk | undefined>(() => copy && walkCopy(journey, copy));
  const [kept, setKept] = useState<Walk>();
  const [breakpoints, setBreakpoints] = useState<readonly Breakpoint[]>([]);
  const [trouble, setTrouble] = useState<string>();
  const act = (action: WalkAction) => {
    if (walk === undefined) return;
    const taken = takeStep(walk, action, breakpoints);
    setTrouble(taken.ok ? undefined : t(`walk.issue.${taken.error.code}`));
    if (taken.ok) setWalk(taken.value);
  };
  const notice = copy && <CopyNotice copy={copy} onForget={onForgetCopy} />;
  if (walk === undefined) {
    return (
      <>
        {notice}
        {copy && (
          <div className="sim-actions">
            <Button weight="primary" onClick={() => setWalk(walkCopy(journey, copy))}>
              {t("walk.copyAgain")}
            </Button>
          </div>
        )}
        {!copy && (
          <WalkStartForm
            document={document}
            fromMs={fromMs}
            onStart={(start) => setWalk(startWalk(journey, start))}
          />
        )}
        <ScenarioList journey={journey} onWalk={setWalk} save={save} startWorker={startScenarioWorker} />
      </>
    );
  }
  const { stoppedAt, run } = getPresent(walk);
  return (
    <>
      {notice}
      <WalkPresent walk={walk} />
      <WalkMap document={document} run={run} />
      <WalkActions document={document} fromMs={getPresent(walk).at} onAct={act} />
      {trouble !== undefined && <Notice tone="warn">{trouble}</Notice>}
      {stoppedAt.length > 0 && (
        <Notice tone="good">
          {t("walk.stopped", {
            places: renderer.format.list(stoppedAt.map((each) => describeBreakpoint(document, each))),
          })}
        </Notice>
      )}
      <section className="sim-card" aria-labelledby="walk-tools">
        <h2 id="walk-tools">{t("walk.tools")}</h2>
        <BreakpointList document={document} breakpoints={breakpoints} onChange={setBreakpoints} />
        <div className="sim-actions">
          <Button weight="quiet" onClick={() => setKept(walk)}>
            {t("walk.keep")}
          </Button>
          <Button weight="quiet" onClick={() => setWalk(undefined)}>
            {t("walk.anew")}
          </Button>
        </div>
        {kept !== undefined && <BranchView kept={kept} walk={walk} onBack={() => setWalk(kept)} />}
        {copy && save && <p className="sim-soft">{t("walk.copySaved")}</p>}
        <SaveScenario
          document={document}
          save={save}
          toScenario={(label, id) => toScenario(walk, { id, label })}
        />
      </section>
      <WalkLog walk={walk} onJump={(cursor) => setWalk(jumpTo(walk, cursor))} />
    </>
  );
}
