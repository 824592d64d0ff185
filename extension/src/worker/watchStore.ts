import type { JourneyStore, StoreResult } from "@waypost/sdk";
import { pushToAllTabs, pushToPages } from "../messaging/push";
import type { Alarms } from "../platform/alarms";
import type { Locks } from "../platform/locks";
import type { Runtime } from "../platform/runtime";
import type { StorageArea } from "../platform/storage";
import type { Tabs } from "../platform/tabs";
import { createWakeUp, wakeAlarm } from "./createWakeUp";
import { createNameIndex } from "./people/createNameIndex";
import { readSettings } from "./settingsHandlers";
import { bulkLock, createStoreAccess } from "./store/StoreAccess";
import type { WorkerContext } from "./WorkerContext";

export type StorePlatform = {
  openStore(): StoreResult<JourneyStore>;
  locks: Pick<Locks, "alone">;
  alarms: Alarms;
  tabs: Pick<Tabs, "send" | "all">;
  runtime: Pick<Runtime, "send">;
  local: Pick<StorageArea, "find">;
  onFailure(cause: unknown): void;
};

/**
 * Puts together what the handlers share, and keeps it moving: waits that pass while the worker is awake or asleep, and
 * those that passed while nothing ran. Must be called in the worker's first turn.
 */
export function watchStore(platform: StorePlatform): WorkerContext {
  const { locks, alarms, tabs, runtime, onFailure } = platform;
  const base = {
    store: createStoreAccess(platform.openStore),
    names: createNameIndex(() => void pushToPages(runtime, { kind: "store.changed" })),
    now: () => Date.now(),
    readSettings: () => readSettings(platform.local),
    newToken: () => crypto.randomUUID(),
    alone: <Value>(work: () => Promise<Value>) => locks.alone(bulkLock, work),
  };
  // Not waited for: a frozen tab may answer late, and a push is only a hint.
  const push = () => {
    void pushToAllTabs(tabs, { kind: "store.changed" }).catch(onFailure);
    void pushToPages(runtime, { kind: "store.changed" });
  };
  const wakeUp = createWakeUp(base, alarms, push);
  const wake = () => void wakeUp.run().catch(onFailure);

  alarms.onFired((name) => name === wakeAlarm && wake());
  wake();
  return {
    ...base,
    async notifyChanged() {
      push();
      await wakeUp.schedule();
    },
  };
}
