import { type MergePicks, mergeDrafts } from "@waypost/sdk/edit";
import { useState } from "react";
import { Button } from "../../../ui/Button";
import { t } from "../../../ui/tStudio";
import type { OpenDraft } from "../session/openDraft";
import { useStudio, useStudioState } from "../store/StudioContext";
import { Dialog } from "./Dialog";
import { nameChoice, tellSide } from "./describeChoice";

/** What this window and another one changed differently: for each thing, whose it shall be. All else was merged already. */
export function MergeDialog({ draft }: { draft: OpenDraft }) {
  const studio = useStudio();
  const collision = useStudioState((state) => state.collision);
  const [picks, setPicks] = useState<MergePicks>(new Map());
  if (collision === undefined) return null;
  const { base, theirs, choices } = collision;
  // What both knew it by comes first: two new names would not say what was renamed.
  const drafts = [base, studio.store.get().document, theirs];
  const decide = () => {
    const { document } = mergeDrafts(base, studio.store.get().document, theirs, picks);
    draft.settle(document);
  };
  return (
    <Dialog title={t("studio.mergeTitle")} onClose={() => studio.open(undefined)}>
      <p>{t("studio.mergeDetail")}</p>
      {choices.map((choice) => (
        <fieldset key={choice.key} className="merge-choice">
          <legend>{nameChoice(choice, drafts)}</legend>
          {(["mine", "theirs"] as const).map((side) => (
            <label key={side} className="check-row">
              <input
                type="radio"
                name={choice.key}
                checked={(picks.get(choice.key) ?? "mine") === side}
                onChange={() => setPicks(new Map([...picks, [choice.key, side]]))}
              />
              <strong>{t(`studio.merge.${side}`)}</strong>
              <span className="merge-value">{tellSide(choice, side, drafts)}</span>
            </label>
          ))}
        </fieldset>
      ))}
      <Button weight="primary" onClick={decide}>
        {t("studio.mergeDo")}
      </Button>
    </Dialog>
  );
}
