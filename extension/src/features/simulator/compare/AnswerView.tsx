import type { JourneyDocument, SimulationResult } from "@waypost/sdk";
import { Notice } from "../../../ui/Notice";
import { t } from "../../../ui/tSimulator";
import { ComparisonView } from "./ComparisonView";
import type { ComparisonAnswer } from "./useComparison";

export type AnswerViewProps = {
  document: JourneyDocument;
  result: SimulationResult;
  answer: ComparisonAnswer;
  /** Whether it is what was asked last; then a screen reader speaks it. */
  isLatest: boolean;
};

/** What a comparison was of, what it came to, and on how many runs that rests. */
export function AnswerView({ document, result, answer, isLatest }: AnswerViewProps) {
  const { name, judged, precision, isStopped } = answer;
  const { replications: runs, looks, isPrecise, more } = judged;
  return (
    <>
      <h3>{name}</h3>
      <ComparisonView document={document} result={result} judged={judged} isLatest={isLatest} />
      <p className="sim-soft">{t("compare.basis", { runs, looks })}</p>
      {precision !== undefined && !isPrecise && (
        <Notice tone="warn">
          {t(isStopped ? "compare.stopped" : "compare.capped", { precision })}{" "}
          {more === undefined ? t("sweep.farOff") : t("sweep.more", { more })}
        </Notice>
      )}
    </>
  );
}
