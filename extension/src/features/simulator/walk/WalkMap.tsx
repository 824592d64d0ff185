import type { JourneyDocument, Run } from "@waypost/sdk";
import { toSvg } from "@waypost/sdk/formats";
import { useMemo, useState } from "react";
import { Button } from "../../../ui/Button";
import { t } from "../../../ui/tSimulator";
import { ScrollArea } from "../report/ScrollArea";

export type WalkMapProps = { document: JourneyDocument; run: Pick<Run, "stages" | "leaves"> };

/** More than this takes too long to draw at every step. */
const mostStages = 400;

/** The journey's picture with the stages in which whoever walks stands. */
export function WalkMap({ document, run: { stages } }: WalkMapProps) {
  const [isWhole, setWhole] = useState(true);
  const active = stages.join(" ");
  const address = useMemo(() => {
    if (document.stages.length > mostStages) return undefined;
    const picture = toSvg(document, { active: active.split(" ") });
    return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(picture)}`;
  }, [document, active]);
  if (address === undefined) return null;
  return (
    <section className="sim-card" aria-labelledby="walk-map">
      <div className="sim-row walk-map-head">
        <h2 id="walk-map">{t("walk.map")}</h2>
        <Button weight="plain" size="small" aria-pressed={!isWhole} onClick={() => setWhole(!isWhole)}>
          {t("walk.mapLarge")}
        </Button>
      </div>
      <ScrollArea label={t("walk.mapOf", { title: document.title })}>
        <img
          className="walk-map"
          data-size={isWhole ? "whole" : "large"}
          src={address}
          alt={t("walk.mapOf", { title: document.title })}
        />
      </ScrollArea>
    </section>
  );
}
