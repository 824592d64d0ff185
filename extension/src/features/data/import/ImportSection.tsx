import { useState } from "react";
import type { Call } from "../../../messaging/call";
import type { PublishedView } from "../../../messaging/journeyMessages";
import { Button } from "../../../ui/Button";
import { FileDrop } from "../../../ui/FileDrop";
import { Notice } from "../../../ui/Notice";
import { spokenLanguage, t } from "../../../ui/t";
import { TroubleNotice } from "../TroubleNotice";
import type { Stored } from "../useStored";
import { toImportFiles } from "./ChosenFile";
import { ChosenFileList } from "./ChosenFileList";
import { describeImportFailure } from "./describeImportFailure";
import { ImportProgressView } from "./ImportProgressView";
import { ImportSummary } from "./ImportSummary";
import { JourneyField } from "./JourneyField";
import { getFirstChoice, openSiteChoice, type SiteChoice, type SiteOutcome } from "./openSiteChoice";
import { SiteFields } from "./SiteFields";
import { useChosenFiles } from "./useChosenFiles";
import { useImport } from "./useImport";

export type ImportSectionProps = {
  call: Call;
  journeys: Stored<readonly PublishedView[]>;
  sites: readonly string[];
};

/** Imports HCPs, consent and events. */
export function ImportSection({ call, journeys, sites }: ImportSectionProps) {
  const files = useChosenFiles();
  const { state, start, cancel } = useImport(call);
  const [madeChoice, setMadeChoice] = useState<Partial<SiteChoice>>({});
  const [pickedJourney, setPickedJourney] = useState<string>();

  const published = journeys.kind === "read" ? journeys.value : [];
  const journey = pickedJourney ?? published[0]?.journey;
  const choice = { ...getFirstChoice(sites), ...madeChoice };
  const isRunning = state.kind === "running";
  const hasPeople = files.chosen.some(({ kind }) => kind === "hcps");
  const site: SiteOutcome = hasPeople ? openSiteChoice(choice) : { ok: true };
  const ready = toImportFiles(files.chosen);
  const canStart = ready !== undefined && site.ok && journey !== undefined;

  const startImport = async () => {
    if (ready === undefined || !site.ok || journey === undefined) return;
    const options = {
      journey,
      language: spokenLanguage(),
      ...(site.site !== undefined && { site: site.site }),
    };
    const end = await start(ready, options);
    if (end.kind === "finished") files.clear();
  };

  return (
    <section className="data-card" aria-labelledby="data-import">
      <h2 id="data-import" tabIndex={-1}>
        {t("data.import")}
      </h2>
      <p className="data-soft">{t("data.importDetail")}</p>
      {journeys.kind === "read" && published.length === 0 && (
        <Notice tone="plain">{t("data.importNeedsJourney")}</Notice>
      )}
      {!isRunning && (
        <FileDrop
          label={t("data.chooseCsv")}
          hint={t("data.dropCsv")}
          accept=".csv,.tsv,.txt,text/csv"
          isMultiple
          onFiles={(chosen) => void files.add(chosen)}
        />
      )}
      {!isRunning && files.chosen.length > 0 && (
        <>
          <ChosenFileList chosen={files.chosen} onTell={files.tell} onRemove={files.remove} />
          {hasPeople && (
            <SiteFields
              sites={sites}
              choice={choice}
              outcome={site}
              onChange={(changed) => setMadeChoice((before) => ({ ...before, ...changed }))}
            />
          )}
          <JourneyField journeys={published} picked={journey ?? ""} onPick={setPickedJourney} />
          <div className="data-actions">
            <Button weight="primary" disabled={!canStart} onClick={() => void startImport()}>
              {t("data.startImport")}
            </Button>
          </div>
        </>
      )}
      {isRunning && <ImportProgressView state={state} onCancel={cancel} />}
      {state.kind === "finished" && <ImportSummary report={state.report} />}
      {state.kind === "failed" && (
        <TroubleNotice trouble={describeImportFailure(state.failure)} call={call} />
      )}
    </section>
  );
}
