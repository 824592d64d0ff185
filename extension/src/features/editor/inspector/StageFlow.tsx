import { t } from "../../../ui/tStudio";
import { describeCount } from "../frame/describeCount";
import { useStudioState } from "../store/StudioContext";

/** Who is in a stage of the published journey and was, while the canvas shows it. */
export function StageFlow({ stage }: { stage: string }) {
  const counts = useStudioState((state) => state.counts);
  if (counts === undefined) return null;
  const count = counts.byStage.get(stage);
  return (
    <p className="stage-flow">{count === undefined ? t("studio.count.nobody") : describeCount(count)}</p>
  );
}
