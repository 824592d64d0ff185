import { Button } from "../../../ui/Button";
import { t } from "../../../ui/tSimulator";
import { type Progress, toTimeLeftMs } from "./SimulationJob";

export type ProgressViewProps = {
  progress: Progress | undefined;
  isPaused: boolean;
  onPause(isPaused: boolean): void;
  onCancel(): void;
};

/** How far a simulation is, with what can be done to it. */
export function ProgressView({ progress, isPaused, onPause, onCancel }: ProgressViewProps) {
  const share = progress === undefined ? 0 : progress.done / progress.all;
  const leftMs = progress && toTimeLeftMs(progress);
  return (
    <div className="sim-card sim-progress">
      <progress aria-label={t("sim.setup")} value={share} max={1} />
      <p role="status">
        {progress === undefined ? t("sim.preparing") : t("sim.running", { percent: Math.floor(share * 100) })}
        {isPaused && `, ${t("sim.paused")}`}
        {!isPaused &&
          leftMs !== undefined &&
          `, ${t("sim.timeLeft", { seconds: Math.ceil(leftMs / 1_000) })}`}
      </p>
      <div className="sim-actions">
        <Button weight="quiet" size="small" onClick={() => onPause(!isPaused)}>
          {t(isPaused ? "sim.resume" : "sim.pause")}
        </Button>
        <Button weight="quiet" size="small" onClick={onCancel}>
          {t("sim.cancel")}
        </Button>
      </div>
    </div>
  );
}
