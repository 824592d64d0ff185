import { importChannelName } from "../../messaging/importChannel";
import { locks } from "../../platform/locks";
import { openStore } from "../store/openStore";
import { bulkLock, createStoreAccess } from "../store/StoreAccess";
import { toOutcome } from "../store/toOutcome";
import type { EngineNotice, EngineResult, EngineTask, NumberedAnswer, NumberedTask } from "./EngineTask";
import { serveImports } from "./import/serveImports";
import { countGuard } from "./insight/countGuard";
import { measureFlow } from "./stays/measureFlow";
import { measureStays } from "./stays/measureStays";

const store = createStoreAccess(openStore);

/** The number of the latest question about a condition. */
let lastGuard = 0;

async function run(task: EngineTask): Promise<EngineResult[EngineTask["kind"]]> {
  switch (task.kind) {
    case "ping":
      return null;
    case "counts":
      return toOutcome(await store.withStore((open) => measureFlow(open, task.journey, Date.now())));
    case "guard": {
      lastGuard += 1;
      const own = lastGuard;
      const context = { now: Date.now(), isCurrent: () => own === lastGuard };
      return toOutcome(await store.withStore((open) => countGuard(open, task.question, context)));
    }
    case "stays":
      return toOutcome(await store.withStore((open) => measureStays(open, task.journey, Date.now())));
  }
}

globalThis.addEventListener("message", async ({ data }: MessageEvent<NumberedTask>) => {
  const answer = await run(data.task).then(
    (value): NumberedAnswer => ({ number: data.number, ok: true, value }),
    (cause: unknown): NumberedAnswer => ({ number: data.number, ok: false, message: String(cause) }),
  );
  globalThis.postMessage(answer);
});

serveImports(
  new BroadcastChannel(importChannelName),
  {
    store,
    now: () => Date.now(),
    newToken: () => crypto.randomUUID(),
    alone: (work) => locks.alone(bulkLock, work),
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  },
  () => globalThis.postMessage({ kind: "store.changed" } satisfies EngineNotice),
);
