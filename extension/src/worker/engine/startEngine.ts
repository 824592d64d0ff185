import { call } from "../../messaging/call";
import { serve } from "../../messaging/serve";
import { runtime } from "../../platform/runtime";
import { createEngine, type EngineWorker } from "./createEngine";
import type { EngineNotice } from "./EngineTask";

/** Answers the engine's messages in the offscreen document. */
export function startEngine(worker: EngineWorker): void {
  const engine = createEngine(worker);
  serve({
    recipient: "engine",
    handlers: {
      async "engine.ping"() {
        await engine.run({ kind: "ping" });
        return null;
      },
      "engine.stays": ({ journey }) => engine.run({ kind: "stays", journey }),
      "engine.trial": ({ text }) => engine.run({ kind: "trial", text }),
      "engine.counts": ({ journey }) => engine.run({ kind: "counts", journey }),
      "engine.guard": (question) => engine.run({ kind: "guard", question }),
    },
    runtime,
    // Only the service worker speaks to the engine; no page does, so no site is asked for.
    isGranted: async () => false,
    isAdmitted: async () => false,
    onFailure: (cause) => globalThis.reportError(cause),
  });
  worker.addEventListener("message", ({ data }: MessageEvent<Partial<EngineNotice>>) => {
    // The worker itself cannot speak to the service worker, which has an alarm to move and pages to tell.
    if (data.kind === "store.changed") void call("store.changed", {});
    if (data.kind === "pack.loaded" && data.settings !== undefined && data.specs !== undefined)
      void call("pack.apply", { specs: [...data.specs], settings: data.settings });
  });
}
