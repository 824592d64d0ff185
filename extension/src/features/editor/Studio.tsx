import { useEffect, useMemo, useState } from "react";
import type { Call } from "../../messaging/call";
import type { Runtime } from "../../platform/runtime";
import { CompareView, type CompareViewProps } from "./compare/CompareView";
import { Editor } from "./Editor";
import { Library } from "./library/Library";
import { openHash, type StudioRoute, toHash } from "./route/StudioRoute";
import "./studio.css";

export type StudioProps = {
  call: Call;
  runtime: Pick<Runtime, "onMessage" | "id">;
  /** Starts the worker that lays out and routes. */
  startWorker(): Worker;
  newId(): string;
};

/** The studio: the library of journeys, one of them open, or two compared. The address says which, so that a reload comes back to it. */
export function Studio({ call, runtime, startWorker, newId }: StudioProps) {
  const route = useRoute();
  switch (route.kind) {
    case "library":
      return (
        <Library
          call={call}
          runtime={runtime}
          newId={newId}
          open={(id) => go({ kind: "draft", id })}
          compare={compare}
        />
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
        />
      );
    case "compare":
      return <CompareView {...{ call, startWorker, ...route }} go={compare} />;
  }
}

function go(route: StudioRoute): void {
  location.assign(`#${toHash(route)}`);
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

function readHash(): string {
  return location.hash.slice(1);
}
