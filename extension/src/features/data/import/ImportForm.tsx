import type { ImportFiles, ImportOptions } from "../../../messaging/importChannel";
import type { PublishedView } from "../../../messaging/journeyMessages";
import { Button } from "../../../ui/Button";
import { FileDrop } from "../../../ui/FileDrop";
import { t } from "../../../ui/t";
import { ChosenFileList } from "./ChosenFileList";
import { JourneyField } from "./JourneyField";
import { type ImportFormOutcome, needsSite } from "./openImportForm";
import { SiteFields } from "./SiteFields";
import type { ImportFormState } from "./useImportForm";

export type ImportFormProps = {
  form: ImportFormState;
  published: readonly PublishedView[];
  sites: readonly string[];
  onStart(files: ImportFiles, options: ImportOptions): void;
};

/** Asks for the files, and for what cannot be read from them. */
export function ImportForm({ form, published, sites, onStart }: ImportFormProps) {
  const { files, outcome } = form;
  return (
    <>
      <FileDrop
        label={t("data.chooseCsv")}
        hint={t("data.dropCsv")}
        accept=".csv,.tsv,.txt,text/csv"
        isMultiple
        onFiles={(chosen) => void files.add(chosen)}
      />
      {files.chosen.length > 0 && (
        <>
          <ChosenFileList chosen={files.chosen} onTell={files.tell} onRemove={files.remove} />
          {needsSite(files.chosen) && (
            <SiteFields sites={sites} choice={form.choice} outcome={form.site} onChange={form.changeChoice} />
          )}
          <JourneyField journeys={published} picked={form.journey ?? ""} onPick={form.pickJourney} />
          <div className="data-actions">
            <Button
              weight="primary"
              disabled={outcome.kind !== "ready"}
              onClick={() => outcome.kind === "ready" && onStart(outcome.files, outcome.options)}
            >
              {t("data.startImport")}
            </Button>
            <span className="data-soft">{describeUnready(outcome)}</span>
          </div>
        </>
      )}
    </>
  );
}

function describeUnready(outcome: ImportFormOutcome): string | undefined {
  if (outcome.kind === "ready") return undefined;
  switch (outcome.because) {
    case "files":
      return t("data.settleFiles");
    case "site":
      return t("data.settleSite");
    case "journey":
      return t("data.settleJourney");
  }
}
