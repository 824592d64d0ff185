import { type MergeChoice, type MergePicks, mergeDrafts } from "@waypost/sdk/edit";
import { useState } from "react";
import { Button } from "../../../ui/Button";
import { t } from "../../../ui/tStudio";
import type { OpenDraft } from "../session/openDraft";
import { useStudio, useStudioState } from "../store/StudioContext";
import { Dialog } from "./Dialog";

/** What this window and another one changed differently: for each thing, whose it shall be. All else was merged already. */
export function MergeDialog({ draft }: { draft: OpenDraft }) {
  const studio = useStudio();
  const collision = useStudioState((state) => state.collision);
  const [picks, setPicks] = useState<MergePicks>(new Map());
  if (collision === undefined) return null;
  const { base, theirs, choices } = collision;
  const decide = () => {
    const { document } = mergeDrafts(base, studio.store.get().document, theirs, picks);
    draft.settle(document);
  };
  return (
    <Dialog title={t("studio.mergeTitle")} onClose={() => studio.open(undefined)}>
      <p>{t("studio.mergeDetail")}</p>
      {choices.map((choice) => (
        <fieldset key={choice.key} className="merge-choice">
          <legend>
            {[choice.id, choice.field].filter((part) => part !== undefined && part !== "").join(" · ") ||
              t("studio.theJourney")}
          </legend>
          {(["mine", "theirs"] as const).map((side) => (
            <label key={side} className="check-row">
              <input
                type="radio"
                name={choice.key}
                checked={(picks.get(choice.key) ?? "mine") === side}
                onChange={() => setPicks(new Map([...picks, [choice.key, side]]))}
              />
              <strong>{t(`studio.merge.${side}`)}</strong>
              <span className="merge-value">{toShown(choice, side)}</span>
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

const mostShown = 160;

function toShown(choice: MergeChoice, side: "mine" | "theirs"): string {
  const value = choice[side];
  if (value === undefined) return t("studio.mergeRemoved");
  const text = typeof value === "string" ? value : JSON.stringify(value);
  return text.length > mostShown ? `${text.slice(0, mostShown)}…` : text;
}
