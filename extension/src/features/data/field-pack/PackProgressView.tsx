import type { PackPhase, PackProgress } from "../../../messaging/packChannel";
import { Button } from "../../../ui/Button";
import { t } from "../../../ui/t";
import { toSizeText } from "../import/toSizeText";

const phaseSentence = {
  checking: "pack.phaseChecking",
  gathering: "pack.phaseGathering",
  matching: "pack.phaseMatching",
  folding: "pack.phaseFolding",
  saving: "pack.phaseSaving",
} as const satisfies Record<PackPhase, string>;

export type PackProgressViewProps = {
  /** Null until something is known. */
  progress: PackProgress | null;
  onCancel(): void;
};

/** A pack on its way: its step, and how much of it is done. */
export function PackProgressView({ progress, onCancel }: PackProgressViewProps) {
  const label = t(progress === null ? "data.phaseStarting" : phaseSentence[progress.phase]);
  const { done, total, phase } = progress ?? { done: 0, total: 0, phase: "checking" };
  return (
    <div className="data-progress">
      <p role="status" className="data-phase">
        {label}
      </p>
      <progress aria-label={label} {...(total > 0 && phase !== "saving" && { max: total, value: done })} />
      <p className="data-soft data-progress-detail">
        {total > 0 &&
          (phase === "checking"
            ? t("data.doneBytes", { done: toSizeText(done), total: toSizeText(total) })
            : t("data.donePeople", { done, total }))}
      </p>
      <div className="data-actions">
        <Button weight="quiet" onClick={onCancel}>
          {t("pack.cancel")}
        </Button>
      </div>
    </div>
  );
}
