import { type ReactNode, useEffect, useMemo, useState } from "react";
import type { Call } from "../../messaging/call";
import type { Runtime } from "../../platform/runtime";
import { FrameGuard } from "../../ui/FrameGuard";
import { t } from "../../ui/tStudio";
import { CompareView } from "./compare/CompareView";
import type { CompareViewProps } from "./compare/CompareViewProps";
import { DockBar } from "./dock/DockBar";
import { openInTab } from "./dock/openInTab";
import { Editor } from "./Editor";
import { Library } from "./library/Library";
import type { ProofWorker } from "./problems/createProofClient";
import { ProofWorkerContext } from "./problems/useProof";
import { go, readHash } from "./route/address";
import { openHash, type StudioRoute } from "./route/StudioRoute";
import { createLeftDrafts } from "./session/createLeftDrafts";
import "./studio.css";

export type StudioProps = {
  call: Call;
  runtime: Pick<Runtime, "onMessage" | "id">;
  /** Starts the worker that lays out and routes. */
  startWorker(): Worker;
  /** Starts the worker that proves; without one, nothing is proved. */
  startProofWorker?: () => ProofWorker;
  newId(): string;
  /** Leads from the library in its own tab to our other pages. */
  nav?: ReactNode;
  /** In a tab of its own, or in a frame over a CRM page. */
  place?: "tab" | "dock";
};

/** The studio: the library of journeys, one of them open, or two compared. The address says which, so that a reload comes back to it. */
export function Studio({ startProofWorker, ...studio }: StudioProps) {
  return (
    <ProofWorkerContext value={startProofWorker}>
      <Placed {...studio} />
    </ProofWorkerContext>
  );
}

function Placed({ place = "tab", nav, ...studio }: StudioProps) {
  const route = useRoute();
  if (place === "tab") return <Routed {...studio} nav={nav} route={route} />;
  const { call } = studio;
  return (
    <FrameGuard
      covered={t("dock.covered")}
      wayOut={{ label: t("dock.openTab"), open: () => void openInTab(call) }}
    >
      <div className="docked">
        <DockBar call={call} />
        <Routed {...studio} route={route} />
      </div>
    </FrameGuard>
  );
}

function Routed({ call, runtime, startWorker, newId, nav, route }: StudioProps & { route: StudioRoute }) {
  const [left] = useState(createLeftDrafts);
  switch (route.kind) {
    case "library":
      return (
        <>
          {nav}
          <Library
            call={call}
            runtime={runtime}
            newId={newId}
            left={left}
            open={(id) => go({ kind: "draft", id })}
            compare={compare}
          />
        </>
      );
    case "draft":
      return (
        <Editor
          key={route.id}
          draftId={route.id}
          call={call}
          runtime={runtime}
          startWorker={startWorker}
          newId={newId}
          left={left}
        />
      );
    case "compare":
      return <CompareView {...{ call, startWorker, ...route }} go={compare} />;
  }
}

const compare: CompareViewProps["go"] = (before, after, mode) => go({ kind: "compare", before, after, mode });

function useRoute(): StudioRoute {
  const [hash, setHash] = useState(readHash);
  useEffect(() => {
    const controller = new AbortController();
    globalThis.addEventListener("hashchange", () => setHash(readHash()), { signal: controller.signal });
    return () => controller.abort();
  }, []);
  return useMemo(() => openHash(hash), [hash]);
}
