import { hashJourney, type JourneyDocument } from "@waypost/sdk";
import { useMemo, useState } from "react";
import { Button } from "../../../../ui/Button";
import { renderer } from "../../../../ui/renderer";
import { t } from "../../../../ui/tStudio";
import { Dialog } from "../../dialogs/Dialog";
import { useStudio, useStudioState } from "../../store/StudioContext";
import { save } from "../downloadJourney";
import { legendEntries } from "./legendEntries";
import { type Paper, papers } from "./Paper";
import { printPoster } from "./printPoster";
import { type PosterWords, toPoster } from "./toPoster";
import "./poster.css";

/** The journey as a poster: which sheet, how it will look, and the way to paper or to a file. */
export function PosterDialog({ now }: { now(): number }) {
  const studio = useStudio();
  const document = useStudioState((state) => state.document);
  const model = useStudioState((state) => state.model);
  const geometry = useStudioState((state) => state.geometry);
  const [paper, setPaper] = useState<Paper>("A1");
  const poster = useMemo(
    () => toPoster(model, geometry, paper, toWords(document, now())),
    [model, geometry, paper, document, now],
  );
  const picture = useMemo(
    () => `data:image/svg+xml;charset=utf-8,${encodeURIComponent(poster.svg)}`,
    [poster],
  );
  const name = `${document.id}.${paper}`;
  return (
    <Dialog title={t("poster.title")} className="poster-dialog" onClose={() => studio.open(undefined)}>
      <fieldset className="poster-papers">
        <legend>{t("poster.paper")}</legend>
        {papers.map((each) => (
          <label key={each} className="check-row">
            <input type="radio" name="paper" checked={each === paper} onChange={() => setPaper(each)} />
            {each}
          </label>
        ))}
        <span className="poster-size">
          {t("poster.size", { width: poster.width, height: poster.height })}
        </span>
      </fieldset>
      <div className="poster-preview">
        <img src={picture} alt={t("poster.preview", { title: document.title })} />
      </div>
      <p className="poster-hint">{t("poster.hint")}</p>
      <div className="poster-actions">
        <Button
          weight="quiet"
          onClick={() => save(new Blob([poster.svg], { type: "image/svg+xml" }), `${name}.svg`)}
        >
          {t("poster.svg")}
        </Button>
        <Button weight="primary" onClick={() => void printPoster(poster, name)}>
          {t("poster.print")}
        </Button>
      </div>
    </Dialog>
  );
}

function toWords(document: JourneyDocument, at: number): PosterWords {
  const { title, description, indication } = document;
  return {
    title,
    subtitle: [indication, description].filter((part) => part !== undefined && part !== "").join(" · "),
    imprint: t("poster.imprint", {
      version: hashJourney(document).slice(0, 8),
      at: renderer.format.dateTime(at),
    }),
    legend: Object.fromEntries(legendEntries.map((entry) => [entry, t(`poster.legend.${entry}`)])) as Record<
      (typeof legendEntries)[number],
      string
    >,
  };
}
