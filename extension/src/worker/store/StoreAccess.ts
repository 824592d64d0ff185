import { fail, type JourneyStore, type Result, type StoreFailure, type StoreResult } from "@waypost/sdk";
import { hasRoom } from "./hasRoom";

/** There is one workspace in a browser so far; every key of the store carries it already. */
export const workspace = "default";

/** The lock under which many people are changed at once; changes of one person rely on revisions alone. */
export const bulkLock = "waypost:bulk";

/** Who acts, as long as there is one user in a browser: a token, never a name (semantics 38). */
export const localActor = "local";

/** What a change is made with: the clock, ms, and a source of random tokens. */
export type ChangeContext = { now(): number; newToken(): string };

/** The store of this context, opened when it is first needed. */
export type StoreAccess = {
  /** Runs work on the store, or answers why it could not be opened. */
  withStore<Value, Failure>(
    work: (store: JourneyStore) => Promise<Result<Value, Failure>>,
  ): Promise<Result<Value, Failure | StoreFailure>>;
};

/** Opens at most one store; after a failure, or once the database was closed under it, the next work opens it anew. */
export function createStoreAccess(
  open: () => StoreResult<JourneyStore>,
  isRoomLeft: () => Promise<boolean> = hasRoom,
): StoreAccess {
  // Only a cache: a worker that dies loses nothing with it.
  let opening: StoreResult<JourneyStore> | undefined;

  return {
    async withStore(work) {
      opening ??= open();
      let current = opening;
      let opened = await current;
      // Another context started over, or the browser threw the data away: what is there now is opened instead.
      if (opened.ok && !opened.value.isOpen()) {
        if (opening === current) opening = open();
        current = opening ?? open();
        opened = await current;
      }
      const result = opened.ok ? await work(opened.value) : opened;
      if (result.ok) return result;
      if ((!opened.ok || isUnavailable(result.error)) && opening === current) opening = undefined;
      // On a full disk the database closes, or does not open, without a word of why.
      if (isUnavailable(result.error) && !(await isRoomLeft()))
        return fail<StoreFailure>({ code: "store.full", cause: result.error.cause });
      return result;
    },
  };
}

type Unavailable = Extract<StoreFailure, { code: "store.unavailable" }>;

function isUnavailable(error: unknown): error is Unavailable {
  return typeof error === "object" && error !== null && "code" in error && error.code === "store.unavailable";
}
