import { type HistoryCopy, type Journey, startWalk, takeStep, type Walk } from "@waypost/sdk";
import { Button } from "../../../ui/Button";
import { Notice } from "../../../ui/Notice";
import { t } from "../../../ui/tSimulator";

export type CopyNoticeProps = { copy: HistoryCopy; onForget(): void };

/** Says of whom the walk is a copy, and what of it a walk cannot hold. */
export function CopyNotice({ copy, onForget }: CopyNoticeProps) {
  return (
    <Notice tone="plain">
      <strong>{t("walk.copy")}</strong> {t("walk.copyLead")}{" "}
      {copy.left > 0 && `${t("walk.copyLeft", { count: copy.left })} `}
      <Button weight="plain" size="small" onClick={onForget}>
        {t("walk.copyForget")}
      </Button>
    </Notice>
  );
}

/** The copy's walk up to today, as far as it can be taken. */
export function walkCopy(journey: Journey, { start, actions }: HistoryCopy): Walk {
  let walk = startWalk(journey, start);
  for (const action of actions) {
    const next = takeStep(walk, action);
    if (!next.ok) return walk;
    walk = next.value;
  }
  return walk;
}
