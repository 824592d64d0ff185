import {
  type Breakpoint,
  compareWalks,
  compileJourney,
  getPresent,
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
import { Choice } from "./Choice";
import { SaveScenario } from "./SaveScenario";
import { ScenarioList } from "./ScenarioList";
import { WalkActions } from "./WalkActions";
import { WalkLog } from "./WalkLog";
import { WalkPresent } from "./WalkPresent";
import { WalkStartForm } from "./WalkStartForm";

export type WalkViewProps = {
  document: JourneyDocument;
  fromMs: number;
  /** Keeps scenarios in the draft; undefined where the journey is no draft. */
  save: ((scenario: Scenario) => Promise<string | undefined>) | undefined;
};

/** One made-up HCP, step by step: back, again another way, and side by side. */
export function WalkView({ document, fromMs, save }: WalkViewProps) {
  const compiled = useMemo(() => compileJourney(document), [document]);
  const [walk, setWalk] = useState<Walk>();
  const [kept, setKept] = useState<Walk>();
  const [stopAt, setStopAt] = useState("");
  const [trouble, setTrouble] = useState<string>();
  if (!compiled.ok)
    return <OutcomeFailure document={document} outcome={{ kind: "refused", diagnostics: compiled.error }} />;
  const breakpoints: readonly Breakpoint[] = stopAt === "" ? [] : [{ kind: "stage", stage: stopAt }];
  const act = (action: WalkAction) => {
    if (walk === undefined) return;
    const taken = takeStep(walk, action, breakpoints);
    setTrouble(taken.ok ? undefined : t(`walk.issue.${taken.error.code}`));
    if (taken.ok) setWalk(taken.value);
  };
  if (walk === undefined) {
    return (
      <>
        <WalkStartForm
          document={document}
          fromMs={fromMs}
          onStart={(start) => setWalk(startWalk(compiled.value, start))}
        />
        <ScenarioList journey={compiled.value} onWalk={setWalk} />
      </>
    );
  }
  const { stoppedAt } = getPresent(walk);
  return (
    <>
      <WalkPresent walk={walk} />
      <WalkActions document={document} onAct={act} />
      {trouble !== undefined && <Notice tone="warn">{trouble}</Notice>}
      {stoppedAt.length > 0 && <Notice tone="good">{t("walk.stopped")}</Notice>}
      <section className="sim-card" aria-labelledby="walk-tools">
        <h2 id="walk-tools">{t("walk.tools")}</h2>
        <div className="sim-row">
          <Choice
            label={t("walk.stopAt")}
            value={stopAt}
            none={t("walk.nowhere")}
            options={document.stages}
            onChange={setStopAt}
          />
          <Button weight="quiet" onClick={() => setKept(walk)}>
            {t("walk.keep")}
          </Button>
          <Button weight="quiet" onClick={() => setWalk(undefined)}>
            {t("walk.anew")}
          </Button>
        </div>
        {kept !== undefined && <BranchView kept={kept} walk={walk} onBack={() => setWalk(kept)} />}
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

/** How this walk differs from the one that was kept. */
function BranchView({ kept, walk, onBack }: { kept: Walk; walk: Walk; onBack(): void }) {
  const { differs, shared } = compareWalks(kept, walk);
  return (
    <div className="sim-row">
      <p>
        {differs.length === 0
          ? t("walk.sameAs", { shared })
          : t("walk.differs", {
              aspects: renderer.format.list(differs.map((aspect) => t(`walk.aspect.${aspect}`))),
              shared,
            })}
      </p>
      <Button weight="quiet" size="small" onClick={onBack}>
        {t("walk.back")}
      </Button>
    </div>
  );
}
