import { toJourneyText } from "@waypost/sdk";
import { Button } from "../../../ui/Button";
import { Notice } from "../../../ui/Notice";
import { t } from "../../../ui/tStudio";
import { downloadJourney } from "../exports/downloadJourney";
import { useSelect } from "../store/createStore";
import { useStudio } from "../store/StudioContext";
import type { Autosave } from "./createAutosave";

/** Where a draft cannot be saved: why, what to do, and a way to have it safe all the same. */
export function SaveTrouble({ autosave }: { autosave: Autosave }) {
  const studio = useStudio();
  const reason = useSelect(autosave.state, (state) =>
    state.kind === "failed" ? state.trouble.sentence : undefined,
  );
  if (reason === undefined) return null;
  return (
    <div className="save-trouble">
      <Notice tone="bad">{t("studio.notSaved", { reason })}</Notice>
      <Button weight="quiet" size="small" onClick={() => void autosave.flush()}>
        {t("studio.saveNow")}
      </Button>
      <Button
        weight="quiet"
        size="small"
        onClick={() => void downloadJourney(studio.store.get(), "json", toJourneyText)}
      >
        {t("studio.saveAsFile")}
      </Button>
    </div>
  );
}
