import { useEffect, useRef } from "react";
import type { Call } from "../../../messaging/call";
import type { ImportFiles, ImportOptions } from "../../../messaging/importChannel";
import type { PublishedView } from "../../../messaging/journeyMessages";
import { Notice } from "../../../ui/Notice";
import { t } from "../../../ui/t";
import { useFocusAfter } from "../useFocusAfter";
import type { Stored } from "../useStored";
import { ImportFailureView } from "./ImportFailureView";
import { ImportForm } from "./ImportForm";
import { ImportProgressView } from "./ImportProgressView";
import { ImportSummary } from "./ImportSummary";
import { useImport } from "./useImport";
import { useImportForm } from "./useImportForm";

export type ImportSectionProps = {
  call: Call;
  journeys: Stored<readonly PublishedView[]>;
  sites: readonly string[];
  /** Files that came of a CRM's exports; another list each time there are some. */
  taken: readonly File[];
};

/** Imports HCPs, consent and events, and says what became of them. */
export function ImportSection({ call, journeys, sites, taken }: ImportSectionProps) {
  const published = journeys.kind === "read" ? journeys.value : [];
  const form = useImportForm(published, sites);
  const { add } = form.files;
  const addTaken = useRef(add);
  useEffect(() => {
    addTaken.current = add;
  });
  useEffect(() => void (taken.length > 0 && addTaken.current(taken)), [taken]);
  const { state, start, cancel } = useImport(call);
  const heading = useFocusAfter(state.kind);

  const startImport = async (files: ImportFiles, options: ImportOptions) => {
    const end = await start(files, options);
    // What failed stays chosen, so that it can be corrected and tried again.
    if (end.kind === "finished") form.files.clear();
  };

  return (
    <section className="data-card" aria-labelledby="data-import">
      <h2 id="data-import" tabIndex={-1} ref={heading}>
        {t("data.import")}
      </h2>
      <p className="data-soft">{t("data.importDetail")}</p>
      {journeys.kind === "read" && published.length === 0 && (
        <Notice tone="plain">{t("data.importNeedsJourney")}</Notice>
      )}
      {state.kind === "running" ? (
        <ImportProgressView state={state} onCancel={cancel} />
      ) : (
        <ImportForm
          form={form}
          published={published}
          sites={sites}
          onStart={(files, options) => void startImport(files, options)}
        />
      )}
      {state.kind === "finished" && <ImportSummary report={state.report} />}
      {state.kind === "failed" && <ImportFailureView failure={state.failure} call={call} />}
    </section>
  );
}
