import { toJourneyText } from "@waypost/sdk";
import { useRef, useState } from "react";
import type { Call } from "../../../messaging/call";
import { t } from "../../../ui/tStudio";
import { downloadJourney, type ExportFormat, save as saveFile } from "../exports/downloadJourney";
import { type OtherFormat, otherFormats, toOtherFormat } from "../exports/toOtherFormat";
import type { OpenDraft } from "../session/openDraft";
import { useStudio, useStudioState } from "../store/StudioContext";
import { publishDraft } from "./publishDraft";
import { toggleCounts } from "./toggleCounts";

const formats: readonly ExportFormat[] = ["json", "svg", "png"];

/** What is done with a journey as a whole: publish it, save it as a file, count who stands where. */
export function JourneyMenu({ call, draft }: { call: Call; draft: OpenDraft }) {
  const studio = useStudio();
  const errors = useStudioState(
    (state) => state.problems.filter(({ severity }) => severity === "error").length,
  );
  const counts = useStudioState((state) => state.counts);
  const menu = useRef<HTMLDetailsElement>(null);
  const [isBusy, setIsBusy] = useState(false);
  const run = (work: () => Promise<string | undefined>) => async () => {
    if (menu.current !== null) menu.current.open = false;
    setIsBusy(true);
    studio.say(await work());
    setIsBusy(false);
  };
  const publish = run(async () => {
    await draft.autosave.flush();
    return publishDraft(call, studio.store.get().document);
  });
  const save = (format: ExportFormat) =>
    run(async () => {
      await downloadJourney(studio.store.get(), format, toJourneyText);
      return undefined;
    });
  const saveOther = (format: OtherFormat) =>
    run(async () => {
      const made = toOtherFormat(studio.store.get().document, format);
      if (!made.ok) return t("studio.export.errors");
      const { name, type, text, lost } = made.value;
      saveFile(new Blob([text], { type: `${type};charset=utf-8` }), name);
      return lost === 0 ? undefined : t("studio.export.lost", { count: lost, file: name });
    });
  const count = () => {
    if (menu.current !== null) menu.current.open = false;
    void toggleCounts(studio, call);
  };
  const rehearse = run(async () => {
    await draft.autosave.flush();
    globalThis.open(`simulator.html#${encodeURIComponent(`draft:${draft.id}`)}`, "_blank");
    return undefined;
  });
  return (
    <>
      <details ref={menu} className="menu">
        <summary className="button button-quiet button-small">{t("studio.file")}</summary>
        <div className="menu-items">
          {formats.map((format) => (
            <button key={format} type="button" onClick={save(format)}>
              {t(`studio.export.${format}`)}
            </button>
          ))}
          {otherFormats.map((format) => (
            <button key={format} type="button" onClick={saveOther(format)}>
              {t(`studio.export.${format}`)}
            </button>
          ))}
          <button type="button" aria-pressed={counts !== undefined} onClick={count}>
            {t(counts === undefined ? "studio.showCounts" : "studio.hideCounts")}
          </button>
        </div>
      </details>
      <button type="button" className="button button-quiet button-small" disabled={isBusy} onClick={rehearse}>
        {t("studio.rehearse")}
      </button>
      <button
        type="button"
        className="button button-primary button-small"
        disabled={errors > 0 || isBusy}
        title={errors > 0 ? t("studio.publishBlocked", { count: errors }) : undefined}
        onClick={publish}
      >
        {t("studio.publish")}
      </button>
    </>
  );
}
