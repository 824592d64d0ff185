import type { StageCount } from "../../../messaging/insightMessages";
import { t } from "../../../ui/tStudio";

const dayMs = 86_400_000;

/** Days with one digit where there are few of them. */
export function toDays(ms: number): number {
  const days = ms / dayMs;
  return days < 10 ? Math.round(days * 10) / 10 : Math.round(days);
}

/** Who is in a stage and was, in words. */
export function describeCount({ now, entered, left, medianMs }: StageCount): string {
  const counts = t("studio.count.words", { now, entered, left });
  return medianMs === null ? counts : `${counts} ${t("studio.count.median", { days: toDays(medianMs) })}`;
}
