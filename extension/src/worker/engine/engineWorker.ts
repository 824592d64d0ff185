import { type StoreResult, succeed } from "@waypost/sdk";
import { importChannelName } from "../../messaging/importChannel";
import { packChannelName } from "../../messaging/packChannel";
import { rehearsalChannelName } from "../../messaging/rehearsalChannel";
import { locks } from "../../platform/locks";
import { openKeyRing } from "../field-pack/openKeyRing";
import { openStore } from "../store/openStore";
import { bulkLock, createStoreAccess } from "../store/StoreAccess";
import { toOutcome, toPlainFailure } from "../store/toOutcome";
import type { EngineNotice, EngineResult, EngineTask, NumberedAnswer, NumberedTask } from "./EngineTask";
import { servePacks } from "./field-pack/servePacks";
import { serveImports } from "./import/serveImports";
import { countGuard } from "./insight/countGuard";
import { serveRehearsals } from "./rehearsal/serveRehearsals";
import { measureFlow } from "./stays/measureFlow";
import { measureStays } from "./stays/measureStays";
import { type MeasuredTrial, measureTrial } from "./trial/measureTrial";

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
    case "trial": {
      const opened = await store.withStore(
        async (open): StoreResult<MeasuredTrial> => succeed(await measureTrial(open, task.text, Date.now())),
      );
      return opened.ok ? opened.value : { kind: "failed", failure: toPlainFailure(opened.error) };
    }
  }
}

globalThis.addEventListener("message", async ({ data }: MessageEvent<NumberedTask>) => {
  const answer = await run(data.task).then(
    (value): NumberedAnswer => ({ number: data.number, ok: true, value }),
    (cause: unknown): NumberedAnswer => ({ number: data.number, ok: false, message: String(cause) }),
  );
  globalThis.postMessage(answer);
});

const context = {
  store,
  now: () => Date.now(),
  newToken: () => crypto.randomUUID(),
  alone: <Value>(work: () => Promise<Value>) => locks.alone(bulkLock, work),
};
const tell = (notice: EngineNotice) => globalThis.postMessage(notice);

serveRehearsals(new BroadcastChannel(rehearsalChannelName), store);

serveImports(
  new BroadcastChannel(importChannelName),
  { ...context, timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone },
  () => tell({ kind: "store.changed" }),
);

servePacks(new BroadcastChannel(packChannelName), { ...context, ring: openKeyRing() }, (extras) => {
  tell({ kind: "store.changed" });
  tell({ kind: "pack.loaded", ...extras });
});
