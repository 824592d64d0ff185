import { type JourneyStore, type StoreResult, succeed } from "@waypost/sdk";
import type { UsualStay } from "../../../messaging/stayMessages";
import { findMedian, leastPeople, readFlow } from "./readFlow";

/**
 * How long HCPs stayed in each stage of a journey before they moved on, over all its versions: the median of one stay, the last that
 * ended, of each HCP. Who is still there does not count, nor who left the journey from there.
 */
export async function measureStays(
  store: JourneyStore,
  journey: string,
  now: number,
): StoreResult<UsualStay[]> {
  const flow = await readFlow(store, journey, now);
  if (!flow.ok) return flow;
  return succeed(
    [...flow.value.stages]
      .filter(([, { stays }]) => stays.length >= leastPeople)
      .map(([stage, { stays }]) => ({ stage, count: stays.length, medianMs: findMedian(stays) })),
  );
}
