import { t } from "../../../ui/tStudio";
import { describeStep } from "../commands/describeStep";
import { useStudio, useStudioState } from "../store/StudioContext";
import { Dialog } from "./Dialog";

/** Every step since the journey was opened; a click goes to it, and nothing is lost by that. */
export function HistoryDialog() {
  const studio = useStudio();
  const { entries, position } = useStudioState((state) => state.history);
  return (
    <Dialog
      title={t("studio.historyTitle")}
      className="history-dialog"
      onClose={() => studio.open(undefined)}
    >
      <ol className="history-list" reversed>
        {entries
          .map(({ label }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a state of the history is its place in it.
            <li key={index}>
              <button
                type="button"
                aria-current={index === position ? "step" : undefined}
                data-ahead={index > position}
                onClick={() => studio.jumpTo(index)}
              >
                {label === undefined ? t("studio.step.first") : describeStep(label)}
              </button>
            </li>
          ))
          .reverse()}
      </ol>
    </Dialog>
  );
}
