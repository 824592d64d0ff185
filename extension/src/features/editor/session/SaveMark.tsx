import { t } from "../../../ui/tStudio";
import { useSelect } from "../store/createStore";
import { useStudio } from "../store/StudioContext";
import type { Autosave } from "./createAutosave";

/** Says whether what was typed is safe. */
export function SaveMark({ autosave }: { autosave: Autosave }) {
  const studio = useStudio();
  const state = useSelect(autosave.state, (each) => each);
  return (
    <span className={`save-mark save-mark-${state.kind}`} role="status">
      {state.kind === "conflict" && (
        <button
          type="button"
          className="button button-quiet button-small"
          onClick={() => studio.open("merge")}
        >
          {t("studio.conflict")}
        </button>
      )}
      {state.kind === "conflict"
        ? null
        : state.kind === "failed"
          ? t("studio.notSaved", { reason: state.trouble.sentence })
          : t(`studio.${state.kind}`)}
    </span>
  );
}
