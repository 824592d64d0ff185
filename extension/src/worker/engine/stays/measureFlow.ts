import { type JourneyStore, type StoreResult, succeed } from "@waypost/sdk";
import type { StageCounts } from "../../../messaging/insightMessages";
import { findMedian, leastPeople, readFlow } from "./readFlow";

/** How many HCPs are in each stage of a journey now and were, over all its versions, and how long those stayed who moved on. */
export async function measureFlow(
  store: JourneyStore,
  journey: string,
  now: number,
): StoreResult<StageCounts> {
  const flow = await readFlow(store, journey, now);
  if (!flow.ok) return flow;
  const { total, stages } = flow.value;
  return succeed({
    journey,
    total,
    stages: [...stages].map(([stage, { now: here, entered, stays }]) => ({
      stage,
      now: here,
      entered,
      left: entered - here,
      medianMs: stays.length < leastPeople ? null : findMedian(stays),
    })),
  });
}
