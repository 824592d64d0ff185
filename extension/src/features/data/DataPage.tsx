import { useCallback, useEffect, useState } from "react";
import type { Call } from "../../messaging/call";
import type { Permissions } from "../../platform/permissions";
import type { Runtime } from "../../platform/runtime";
import { t } from "../../ui/t";
import { usePageTitle } from "../../ui/usePageTitle";
import { AdminSection } from "./field-pack/AdminSection";
import { LoadPackSection } from "./field-pack/LoadPackSection";
import { usePacks } from "./field-pack/usePacks";
import { useSettings } from "./field-pack/useSettings";
import { HandoverSection } from "./handover/HandoverSection";
import { ImportSection } from "./import/ImportSection";
import { JourneySection } from "./journeys/JourneySection";
import type { MappingWorker } from "./mapping/createMappingClient";
import type { MappingStorage } from "./mapping/keptMappings";
import { MappingSection } from "./mapping/MappingSection";
import { Overview } from "./Overview";
import { RecordSection } from "./record/RecordSection";
import { useSites } from "./useSites";
import { useStored } from "./useStored";
import "./dataPage.css";

export type DataPageProps = {
  call: Call;
  runtime: Pick<Runtime, "onMessage" | "id" | "url">;
  storage: MappingStorage;
  startMappingWorker(): MappingWorker;
  permissions: Pick<Permissions, "grantedPatterns" | "onChanged" | "request">;
};

/** The page for what is brought in as files: journeys, HCPs, consent and events. */
export function DataPage({ call, runtime, permissions, storage, startMappingWorker }: DataPageProps) {
  const [taken, setTaken] = useState<readonly File[]>([]);
  usePageTitle(t("data.title"));
  useStrayDropGuard();
  const journeys = useStored(
    useCallback(() => call("journey.list", {}), [call]),
    runtime,
  );
  const people = useStored(
    useCallback(() => call("people.count", {}), [call]),
    runtime,
  );
  const sites = useSites(permissions);
  const { packs, refresh: refreshPacks } = usePacks(call, runtime);
  const settings = useSettings(call, runtime);
  return (
    <main className="data-page">
      <h1>{t("data.title")}</h1>
      <Overview
        journeyCount={journeys.kind === "read" ? journeys.value.length : undefined}
        peopleCount={people.kind === "read" ? people.value : undefined}
        sites={sites}
        manageUrl={(site) => `${runtime.url("popup.html")}?site=${encodeURIComponent(site)}`}
      />
      <LoadPackSection
        call={call}
        permissions={permissions}
        sites={sites ?? []}
        series={packs.loaded}
        newestAt={settings.settings?.packUrl}
      />
      <div className="data-columns">
        <JourneySection call={call} journeys={journeys} />
        <ImportSection call={call} journeys={journeys} sites={sites ?? []} taken={taken} />
      </div>
      <MappingSection storage={storage} startWorker={startMappingWorker} onTaken={setTaken} />
      <HandoverSection call={call} />
      <RecordSection call={call} />
      {journeys.kind === "read" && people.kind === "read" && (
        <AdminSection
          call={call}
          {...settings}
          journeys={journeys.value}
          peopleCount={people.value}
          sites={sites ?? []}
          packs={packs}
          refreshPacks={refreshPacks}
        />
      )}
    </main>
  );
}

/** A file dropped beside its place would otherwise be opened in place of the page. */
function useStrayDropGuard(): void {
  useEffect(() => {
    const controller = new AbortController();
    const refuse = (event: DragEvent) => {
      event.preventDefault();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = "none";
    };
    for (const type of ["dragover", "drop"] as const) {
      globalThis.addEventListener(type, refuse, { signal: controller.signal });
    }
    return () => controller.abort();
  }, []);
}
