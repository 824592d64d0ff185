import { fail, type StoreResult, succeed } from "@waypost/sdk";
import type { Handlers } from "../messaging/serve";
import { workspace } from "./store/StoreAccess";
import { toOutcome } from "./store/toOutcome";
import type { WorkerContext } from "./WorkerContext";

type StoreHandlers = Pick<Handlers<"worker">, "store.changed" | "store.reset" | "people.count">;

/** Follows what the engine wrote, and starts over where the store and its keys have lost each other. */
export function createStoreHandlers(context: WorkerContext, destroy: () => StoreResult<void>): StoreHandlers {
  async function reset(): StoreResult<null> {
    const opened = await context.store.withStore<null, never>(async () => succeed(null));
    // What can be opened, or may be later, is never thrown away here.
    if (opened.ok) return opened;
    if (opened.error.code !== "store.keysLost" && opened.error.code !== "store.dataLost") return opened;
    const destroyed = await destroy();
    return destroyed.ok ? succeed(null) : fail(destroyed.error);
  }

  async function follow(): Promise<void> {
    context.names.forget();
    await context.notifyChanged();
  }

  return {
    async "store.changed"() {
      await follow();
      return null;
    },

    async "people.count"() {
      return toOutcome(await context.store.withStore((store) => store.countPeople(workspace)));
    },

    async "store.reset"() {
      const done = await context.alone(reset);
      if (done.ok) await follow();
      return toOutcome(done);
    },
  };
}
