import { useMemo } from "react";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/tStudio";
import { createDescribeWay } from "../model/describeTransition";
import { useStudio, useStudioState } from "../store/StudioContext";
import { type OutlineStage, toOutline } from "./toOutline";

/** The journey as a list: everything that the canvas shows, in an order that can be read aloud. */
export function ListView() {
  const document = useStudioState((state) => state.document);
  const outline = useMemo(() => toOutline(document, createDescribeWay(document, renderer)), [document]);
  return (
    <ul className="outline">
      {outline.map((stage) => (
        <OutlineItem key={stage.stage.id} item={stage} />
      ))}
    </ul>
  );
}

function OutlineItem({ item: { stage, isInitial, ways, children } }: { item: OutlineStage }) {
  const studio = useStudio();
  const isChosen = useStudioState((state) => state.selection.stages.has(stage.id));
  return (
    <li>
      <button
        type="button"
        className="outline-stage"
        aria-current={isChosen ? "true" : undefined}
        onClick={() => studio.reveal([stage.id])}
      >
        {stage.label}
        <span className="outline-kind">
          {t(`studio.kind.${stage.kind}`)}
          {isInitial && `, ${t("studio.isInitial")}`}
        </span>
      </button>
      {ways.length > 0 && (
        <ul className="outline-ways" aria-label={t("studio.waysOf", { name: stage.label })}>
          {ways.map(({ id, to, toLabel, trigger, guard }) => (
            <li key={id}>
              <button type="button" onClick={() => studio.reveal([stage.id, to ?? stage.id], [id])}>
                {guard === undefined ? trigger : `${trigger}, ${guard}`} →{" "}
                {to === undefined ? t("studio.stays") : toLabel}
              </button>
            </li>
          ))}
        </ul>
      )}
      {children.length > 0 && (
        <ul>
          {children.map((child) => (
            <OutlineItem key={child.stage.id} item={child} />
          ))}
        </ul>
      )}
    </li>
  );
}
