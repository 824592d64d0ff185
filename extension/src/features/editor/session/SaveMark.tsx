import { t } from "../../../ui/tStudio";
import { useSelect } from "../store/createStore";
import type { Autosave } from "./createAutosave";

/** Says whether what was typed is safe. */
export function SaveMark({ autosave }: { autosave: Autosave }) {
  const state = useSelect(autosave.state, (each) => each);
  return (
    <span className={`save-mark save-mark-${state.kind}`} role="status">
      {state.kind === "failed"
        ? t("studio.notSaved", { reason: state.trouble.sentence })
        : t(`studio.${state.kind}`)}
    </span>
  );
}
