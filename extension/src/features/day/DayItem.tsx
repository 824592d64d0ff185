import { Button } from "../../ui/Button";
import { t } from "../../ui/t";
import type { DayLine } from "./toDayLine";

/** One visit: who, where they stand and why, the one thing, and what not to do. */
export function DayItem({ line, remove }: { line: DayLine; remove(): void }) {
  const { name, journey, stage, since, why, thing, donts } = line;
  return (
    <li className="visit">
      <div className="visit-who">
        <h2>
          <bdi>{name}</bdi>
        </h2>
        <Button weight="plain" size="small" aria-label={t("day.removeNamed", { name })} onClick={remove}>
          {t("day.remove")}
        </Button>
      </div>
      <p className="visit-stage" dir="auto">
        <strong>{stage}</strong>
        {since !== undefined && ` ${since}`}
        {journey !== undefined && <span className="visit-soft"> · {journey}</span>}
      </p>
      {why !== "" && (
        <p className="visit-soft" dir="auto">
          {why}
        </p>
      )}
      <p className="visit-thing" dir="auto">
        <span className="visit-mark">{t("day.do")}</span>
        <span>
          <strong>{thing?.what ?? t("panel.nextNothing")}</strong>
          {thing !== undefined && <span className="visit-soft"> {thing.why}</span>}
        </span>
      </p>
      {donts.length > 0 && (
        <p className="visit-thing" dir="auto">
          <span className="visit-mark visit-dont">{t("day.dont")}</span>
          <span>{donts.join(" ")}</span>
        </p>
      )}
    </li>
  );
}
