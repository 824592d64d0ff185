import type { JourneyView } from "../../../messaging/journeyMessages";
import { findChange, type StageChange } from "../findChange";

/** What an entry moved in its journey; undefined where it moved nothing, as most do not. */
export function findReached(
  journeys: readonly JourneyView[],
  { entry, journey }: { entry: string; journey: string },
): StageChange | undefined {
  const view = journeys.find(({ document }) => document.id === journey);
  const step = view?.run.trace.findLast(
    ({ trigger }) => trigger.kind === "entry" && trigger.entry === entry && trigger.type !== "expiry",
  );
  return view && step && findChange(view.document, step);
}
