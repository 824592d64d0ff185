import { importChannelName } from "../../messaging/importChannel";
import { locks } from "../../platform/locks";
import { openStore } from "../store/openStore";
import { bulkLock, createStoreAccess } from "../store/StoreAccess";
import type { EngineNotice, EngineTask, NumberedAnswer, NumberedTask } from "./EngineTask";
import { serveImports } from "./import/serveImports";

async function run(task: EngineTask): Promise<void> {
  switch (task.kind) {
    case "ping":
      return;
  }
}

globalThis.addEventListener("message", async ({ data }: MessageEvent<NumberedTask>) => {
  const answer = await run(data.task).then(
    (): NumberedAnswer => ({ number: data.number, ok: true }),
    (cause: unknown): NumberedAnswer => ({ number: data.number, ok: false, message: String(cause) }),
  );
  globalThis.postMessage(answer);
});

serveImports(
  new BroadcastChannel(importChannelName),
  {
    store: createStoreAccess(openStore),
    now: () => Date.now(),
    newToken: () => crypto.randomUUID(),
    alone: (work) => locks.alone(bulkLock, work),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  },
  () => globalThis.postMessage({ kind: "store.changed" } satisfies EngineNotice),
);
