import type { JourneyDocument, Run } from "@waypost/sdk";
import { t } from "../../../ui/t";
import { type OutlineStage, toOutline } from "./toOutline";

/** Every phase and the stages inside it, with where the person is and has been. */
export function PhaseOutline({ document, run }: { document: JourneyDocument; run: Run }) {
  return <OutlineList stages={toOutline(document, run)} />;
}

function OutlineList({ stages }: { stages: readonly OutlineStage[] }) {
  return (
    <ol className="outline">
      {stages.map((stage) => (
        <li key={stage.id} data-current={stage.isCurrent} aria-current={stage.isCurrent ? "step" : undefined}>
          <span dir="auto">{stage.label}</span>
          {stage.isCurrent && <span className="outline-tag">{t("panel.outlineHere")}</span>}
          {!stage.isCurrent && stage.isVisited && <span className="soft">{t("panel.outlineVisited")}</span>}
          {stage.isCurrent && stage.description !== undefined && (
            <p className="soft" dir="auto">
              {stage.description}
            </p>
          )}
          {stage.stages.length > 0 && <OutlineList stages={stage.stages} />}
        </li>
      ))}
    </ol>
  );
}
