import type { Run } from "@waypost/sdk";
import type { JourneyView } from "../../../messaging/journeyMessages";

const rank: Readonly<Record<Run["status"], number>> = {
  active: 0,
  stuck: 1,
  completed: 2,
  exited: 2,
  notEntered: 3,
};

/** What is under way first, then what ended, then what never began; otherwise in the order of publication. */
export function sortJourneys(journeys: readonly JourneyView[]): readonly JourneyView[] {
  return journeys.toSorted((a, b) => rank[a.run.status] - rank[b.run.status]);
}
