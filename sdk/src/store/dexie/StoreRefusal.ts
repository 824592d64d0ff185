import { fail, succeed } from "../../model/result.js";
import type { StoreFailure, StoreResult } from "../JourneyStore.js";

/** A failure on its way out of a transaction: throwing is the only way to abort one. */
export class StoreRefusal extends Error {
  constructor(readonly failure: StoreFailure) {
    super(failure.code, { cause: "cause" in failure ? failure.cause : undefined });
  }
}

/** Runs storage work and answers its value, or the failure that what it threw stands for. */
export async function answer<Value>(work: () => Promise<Value>): StoreResult<Value> {
  try {
    return succeed(await work());
  } catch (cause) {
    return fail(toStoreFailure(cause));
  }
}

/**
 * What an error of IndexedDB, Dexie or the vault means for the caller.
 *
 * @throws the error itself where it is a bug of ours and not the storage's.
 */
export function toStoreFailure(cause: unknown): StoreFailure {
  if (cause instanceof StoreRefusal) return cause.failure;
  if (isFull(cause)) return { code: "store.full", cause };
  if (cause instanceof TypeError || cause instanceof RangeError || cause instanceof ReferenceError)
    throw cause;
  return { code: "store.unavailable", cause };
}

/** Dexie hides the quota's error inside an AbortError, and bulk writes inside a list of failures. */
function isFull(cause: unknown, depth = 0): boolean {
  if (typeof cause !== "object" || cause === null || depth > 5) return false;
  if ("name" in cause && cause.name === "QuotaExceededError") return true;
  const inner = [
    "inner" in cause ? cause.inner : undefined,
    "cause" in cause ? cause.cause : undefined,
    ...("failures" in cause && Array.isArray(cause.failures) ? cause.failures : []),
  ];
  return inner.some((each) => isFull(each, depth + 1));
}
