import type { ExperimentSummary } from "@waypost/sdk";
import { useState } from "react";
import type { Call } from "../../../messaging/call";
import { Button } from "../../../ui/Button";
import { Disclosure } from "../../../ui/Disclosure";
import { Notice } from "../../../ui/Notice";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/tSimulator";
import { describeKeptTrouble } from "./describeKeptTrouble";
import { type KeptContent, openKeptFigures, openKeptText } from "./KeptContent";
import type { KeptState } from "./useKept";

export type KeptListProps = {
  call: Call;
  state: KeptState;
  isRunning: boolean;
  onShow(content: KeptContent): void;
  onRerun(content: KeptContent): void;
};

/** The rehearsals that are kept: each can be shown, run again or deleted. */
export function KeptList({ call, state, isRunning, onShow, onRerun }: KeptListProps) {
  const [trouble, setTrouble] = useState<string>();
  if (state.kind === "asking") return null;
  if (state.kind === "failed") return <Notice tone="bad">{state.sentence}</Notice>;
  if (state.kept.length === 0) return null;
  const open = async (id: string, then: (content: KeptContent) => void) => {
    const answer = await call("experiment.read", { id });
    const sentence = describeKeptTrouble(answer);
    const kept = answer.ok && answer.value.ok ? answer.value.value : null;
    const opened = kept === null ? undefined : openKeptText(kept.content);
    setTrouble(sentence ?? (opened?.ok ? undefined : t("kept.unreadable")));
    if (opened?.ok) then(opened.value);
  };
  const remove = async (id: string) => {
    setTrouble(describeKeptTrouble(await call("experiment.delete", { id })));
  };
  return (
    <section className="sim-kept" aria-labelledby="sim-kept">
      <Disclosure summary={<span id="sim-kept">{t("kept.list", { count: state.kept.length })}</span>}>
        {trouble !== undefined && <Notice tone="bad">{trouble}</Notice>}
        <ul>
          {state.kept.map((each) => (
            <KeptItem
              key={each.id}
              kept={each}
              isRunning={isRunning}
              onShow={() => void open(each.id, onShow)}
              onRerun={() => void open(each.id, onRerun)}
              onDelete={() => void remove(each.id)}
            />
          ))}
        </ul>
      </Disclosure>
    </section>
  );
}

type KeptItemProps = {
  kept: ExperimentSummary;
  isRunning: boolean;
  onShow(): void;
  onRerun(): void;
  onDelete(): void;
};

function KeptItem({ kept, isRunning, onShow, onRerun, onDelete }: KeptItemProps) {
  const [isAsking, setIsAsking] = useState(false);
  const figures = openKeptFigures(kept.summary);
  const title = figures?.title ?? t("kept.unreadable");
  return (
    <li>
      <strong>{title}</strong>
      <p className="sim-soft">
        {renderer.format.dateTime(kept.keptAt)}
        {figures !== undefined &&
          `: ${t("kept.figures", { ...figures, version: figures.version.slice(0, 8) })}`}
      </p>
      <div className="sim-actions">
        {figures !== undefined && !isAsking && (
          <>
            <Button weight="quiet" size="small" disabled={isRunning} onClick={onShow}>
              {t("kept.show")}
            </Button>
            <Button weight="quiet" size="small" disabled={isRunning} onClick={onRerun}>
              {t("kept.rerun")}
            </Button>
          </>
        )}
        {isAsking ? (
          <>
            <Button weight="quiet" size="small" onClick={onDelete}>
              {t("kept.deleteSurely")}
            </Button>
            <Button weight="plain" size="small" onClick={() => setIsAsking(false)}>
              {t("kept.deleteNot")}
            </Button>
          </>
        ) : (
          <Button weight="plain" size="small" onClick={() => setIsAsking(true)}>
            {t("kept.delete")}
          </Button>
        )}
      </div>
    </li>
  );
}
