import type { Stage } from "@waypost/sdk";
import { useMemo } from "react";
import { Button } from "../../../ui/Button";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/tStudio";
import { createDescribeWay } from "../model/describeTransition";
import { useStudio, useStudioState } from "../store/StudioContext";

/** The ways out of a stage, in the order in which they are tried. */
export function WayList({ stage }: { stage: Stage }) {
  const studio = useStudio();
  const document = useStudioState((state) => state.document);
  const describe = useMemo(() => createDescribeWay(document, renderer), [document]);
  const labelOf = (id: string) => document.stages.find((each) => each.id === id)?.label ?? id;
  const ways = document.transitions.filter(({ from }) => from === stage.id);
  return (
    <>
      <h3>{t("studio.waysOut")}</h3>
      <ul className="way-list">
        {ways.map((way) => {
          const { trigger, guard } = describe(way);
          return (
            <li key={way.id}>
              <button type="button" onClick={() => studio.select({ ways: new Set([way.id]) })}>
                <span>{guard === undefined ? trigger : `${trigger}, ${guard}`}</span>
                <span className="way-list-to">
                  → {way.to === undefined ? t("studio.stays") : labelOf(way.to)}
                </span>
              </button>
            </li>
          );
        })}
      </ul>
      {stage.kind !== "final" && (
        <Button
          weight="plain"
          size="small"
          onClick={() => {
            studio.select({ stages: new Set([stage.id]) });
            studio.open("connect");
          }}
        >
          {t("studio.act.connect")}
        </Button>
      )}
    </>
  );
}
