import { t } from "../../../ui/tStudio";
import { useSelect } from "../store/createStore";
import { useStudio } from "../store/StudioContext";
import type { Autosave } from "./createAutosave";

/** Says whether what was typed is safe. */
export function SaveMark({ autosave }: { autosave: Autosave }) {
  const studio = useStudio();
  const kind = useSelect(autosave.state, (state) => state.kind);
  return (
    <span className={`save-mark save-mark-${kind}`} role="status">
      {kind === "conflict" ? (
        <button
          type="button"
          className="button button-quiet button-small"
          onClick={() => studio.open("merge")}
        >
          {t("studio.conflict")}
        </button>
      ) : (
        t(`studio.${kind}`)
      )}
    </span>
  );
}
