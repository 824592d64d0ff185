import { call } from "../messaging/call";
import { serve } from "../messaging/serve";
import { alarms } from "../platform/alarms";
import { locks } from "../platform/locks";
import { offscreen } from "../platform/offscreen";
import { permissions } from "../platform/permissions";
import { runtime } from "../platform/runtime";
import { scripting } from "../platform/scripting";
import { sidePanel } from "../platform/sidePanel";
import { storage } from "../platform/storage";
import { tabs } from "../platform/tabs";
import { createBulkHandlers } from "./bulkHandlers";
import { createDayHandlers } from "./dayHandlers";
import { createDraftHandlers } from "./draftHandlers";
import { createEntryHandlers } from "./entryHandlers";
import { createExperimentHandlers } from "./experimentHandlers";
import { openKeyRing } from "./field-pack/openKeyRing";
import { createFrameTickets } from "./frameTickets";
import { createHandoverHandlers } from "./handoverHandlers";
import { createHostHandlers } from "./hostHandlers";
import { createInsightHandlers } from "./insightHandlers";
import { createJourneyHandlers } from "./journeyHandlers";
import { createNoteHandlers } from "./noteHandlers";
import { createOverlayHandlers } from "./overlayHandlers";
import { createPackHandlers } from "./packHandlers";
import { createPageHandlers } from "./pageHandlers";
import { createPageReadings } from "./pageReadings";
import { createPersonHandlers } from "./personHandlers";
import { createRecordHandlers } from "./recordHandlers";
import { createRehearsalHandlers } from "./rehearsalHandlers";
import { createSettingsHandlers } from "./settingsHandlers";
import { createSiteGrants } from "./siteGrants";
import { createSiteHandlers } from "./siteHandlers";
import { createStayHandlers } from "./stayHandlers";
import { destroyStore, openStore } from "./store/openStore";
import { createStoreHandlers } from "./storeHandlers";
import { forgetTab } from "./tabMemory";
import { createVersionHandlers } from "./versionHandlers";
import { watchStore } from "./watchStore";

/** Puts the worker together. Everything here happens in its first turn: a listener added later misses the event that woke it. */
export function startWorker(overlayFile: string): void {
  const report = (cause: unknown) => globalThis.reportError(cause);
  const grants = createSiteGrants({ permissions, scripting, tabs }, overlayFile);
  const reconcile = () => void grants.reconcile().catch(report);
  const context = watchStore({
    openStore,
    locks,
    alarms,
    tabs,
    runtime,
    local: storage.local,
    onFailure: report,
  });
  const tickets = createFrameTickets(storage.session);
  const readings = createPageReadings({ session: storage.session, tabs });

  const hostPlatform = { local: storage.local, session: storage.session, tabs, runtime };

  serve({
    recipient: "worker",
    handlers: {
      ...createSiteHandlers(grants, tabs),
      ...createPageHandlers({ ...context, readings, runtime }),
      ...createPersonHandlers(context, readings),
      ...createEntryHandlers(context),
      ...createNoteHandlers(context),
      ...createHandoverHandlers(context),
      ...createJourneyHandlers(context),
      ...createDraftHandlers(context, runtime),
      ...createRecordHandlers(context),
      ...createRehearsalHandlers(context),
      ...createExperimentHandlers(context, runtime),
      ...createDayHandlers(context, storage.local),
      ...createStoreHandlers(context, destroyStore),
      ...createSettingsHandlers(storage.local, runtime),
      ...createPackHandlers(openKeyRing(), hostPlatform),
      ...createOverlayHandlers({
        local: storage.local,
        session: storage.session,
        tickets,
        tabs,
        runtime,
        sidePanel,
      }),
      ...createHostHandlers(hostPlatform),
      ...createBulkHandlers(offscreen, call),
      ...createVersionHandlers(context, { offscreen, call }),
      ...createInsightHandlers(offscreen, call),
      ...createStayHandlers({ offscreen, call, local: storage.local, now: context.now }),
    },
    runtime,
    isGranted: grants.isGranted,
    isAdmitted: tickets.isAdmitted,
    onFailure: report,
  });

  permissions.onChanged(reconcile);
  runtime.onStarted(reconcile);
  tabs.onRemoved((tabId) => void forgetTab(storage.session, tabId).catch(report));
  void storage.restrictToTrustedContexts().catch(report);
  // The browser drops registered scripts on some restarts while it keeps the grant, so every start checks.
  reconcile();
}
