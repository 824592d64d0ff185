import type { Alarms } from "../platform/alarms";
import { wakeDue } from "./journeys/wakeDue";
import { workspace } from "./store/StoreAccess";
import type { WorkerContext } from "./WorkerContext";

/** The one alarm of the extension. */
export const wakeAlarm = "wake";

/** The browser fires alarms no more often than this. */
const shortestDelayMs = 30_000;
/** Somebody due who cannot be read stays due: no reason to try every half minute. */
const retryDelayMs = 3_600_000;

/** Keeps runs moving whose next step is a matter of time. */
export type WakeUp = {
  /** Folds who is due, and sets the alarm for the next. */
  run(): Promise<void>;
  /** Sets the alarm for the earliest wait, or none. */
  schedule(notBeforeMs?: number): Promise<void>;
};

export function createWakeUp(
  context: Pick<WorkerContext, "store" | "now" | "newToken" | "alone">,
  alarms: Pick<Alarms, "set" | "clear">,
  onWoken: () => void,
): WakeUp {
  async function schedule(notBeforeMs = shortestDelayMs): Promise<void> {
    const next = await context.store.withStore((store) => store.findNextWake(workspace));
    // A store that cannot be opened is told of where it is asked for; the next start of the worker tries again.
    if (!next.ok) return;
    if (next.value === undefined) await alarms.clear(wakeAlarm);
    else await alarms.set(wakeAlarm, Math.max(next.value, context.now() + notBeforeMs));
  }

  return {
    schedule,

    async run() {
      const woken = await context.alone(() => context.store.withStore((store) => wakeDue(store, context)));
      if (woken.ok && woken.value.people > 0) onWoken();
      await schedule(woken.ok && woken.value.unreadable > 0 ? retryDelayMs : shortestDelayMs);
    },
  };
}
