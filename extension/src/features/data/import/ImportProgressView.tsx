import type { ImportPhase, ImportProgress } from "../../../messaging/importChannel";
import { Button } from "../../../ui/Button";
import { t } from "../../../ui/t";
import { roundRemainingMs } from "./pace";
import { toSizeText } from "./toSizeText";
import type { ImportState } from "./useImport";

export type ImportProgressViewProps = {
  state: Extract<ImportState, { kind: "running" }>;
  onCancel(): void;
};

/** An import under way: its step, how much of it is done and how long it will take. */
export function ImportProgressView({ state, onCancel }: ImportProgressViewProps) {
  const { progress, remainingMs, isCancelling } = state;
  const label = progress === undefined ? t("data.phaseStarting") : describePhase(progress.phase);
  return (
    <div className="data-progress">
      <p role="status" className="data-phase">
        {isCancelling ? t("data.cancelling") : label}
      </p>
      <progress aria-label={label} {...toMeasure(progress)} />
      <p className="data-soft data-progress-detail">
        <span>{isMeasured(progress) && describeDone(progress)}</span>
        <span>{remainingMs !== undefined && describeRemaining(remainingMs)}</span>
      </p>
      <p className="data-soft">{t("data.usable")}</p>
      <div className="data-actions">
        <Button weight="quiet" disabled={isCancelling} onClick={onCancel}>
          {t("data.cancelImport")}
        </Button>
      </div>
    </div>
  );
}

/** Until it is known how much there is, the bar only moves. */
function isMeasured(progress: ImportProgress | undefined): progress is ImportProgress {
  return progress !== undefined && progress.total > 0;
}

function toMeasure(progress: ImportProgress | undefined): { max?: number; value?: number } {
  return isMeasured(progress) ? { max: progress.total, value: progress.done } : {};
}

const phases: readonly ImportPhase[] = ["reading", "matching", "folding", "saving"];

function describePhase(phase: ImportPhase): string {
  return t("data.phaseOf", {
    phase: toPhaseLabel(phase),
    number: phases.indexOf(phase) + 1,
    of: phases.length,
  });
}

function toPhaseLabel(phase: ImportPhase): string {
  switch (phase) {
    case "reading":
      return t("data.phaseReading");
    case "matching":
      return t("data.phaseMatching");
    case "folding":
      return t("data.phaseFolding");
    case "saving":
      return t("data.phaseSaving");
  }
}

function describeDone({ phase, done, total }: ImportProgress): string {
  return phase === "reading"
    ? t("data.doneBytes", { done: toSizeText(done), total: toSizeText(total) })
    : t("data.donePeople", { done, total });
}

function describeRemaining(remainingMs: number): string {
  const roundedMs = roundRemainingMs(remainingMs);
  return roundedMs < 60_000
    ? t("data.remainingSeconds", { seconds: roundedMs / 1_000 })
    : t("data.remainingMinutes", { minutes: Math.round(roundedMs / 60_000) });
}
