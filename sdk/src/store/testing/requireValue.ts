import type { Result } from "../../model/result.js";
import type { StoreFailure } from "../JourneyStore.js";

/** The value of a result that must be one. */
export async function requireValue<Value>(result: Promise<Result<Value, StoreFailure>>): Promise<Value> {
  const settled = await result;
  if (!settled.ok) throw new Error(`The store answered ${settled.error.code}`, { cause: settled.error });
  return settled.value;
}
