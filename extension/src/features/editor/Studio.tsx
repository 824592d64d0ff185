import { useEffect, useState } from "react";
import type { Call } from "../../messaging/call";
import type { Runtime } from "../../platform/runtime";
import { Editor } from "./Editor";
import { Library } from "./library/Library";
import "./studio.css";

export type StudioProps = {
  call: Call;
  runtime: Pick<Runtime, "onMessage" | "id">;
  /** Starts the worker that lays out and routes. */
  startWorker(): Worker;
  newId(): string;
};

/** The studio: the library of journeys, or one of them open. The address says which, so that a reload comes back to it. */
export function Studio({ call, runtime, startWorker, newId }: StudioProps) {
  const draft = useHash();
  if (draft === undefined) {
    return (
      <Library call={call} runtime={runtime} newId={newId} open={(id) => void location.assign(`#${id}`)} />
    );
  }
  return <Editor key={draft} draftId={draft} call={call} runtime={runtime} startWorker={startWorker} />;
}

function useHash(): string | undefined {
  const [hash, setHash] = useState(readHash);
  useEffect(() => {
    const controller = new AbortController();
    globalThis.addEventListener("hashchange", () => setHash(readHash()), { signal: controller.signal });
    return () => controller.abort();
  }, []);
  return hash;
}

function readHash(): string | undefined {
  const id = location.hash.slice(1);
  return id === "" || id === "library" ? undefined : id;
}
