export { useJourneyPath } from "./useJourneyPath.js";
export { type JourneyRunOptions, type LiveRun, useJourneyRun } from "./useJourneyRun.js";
export { useJourneyTimeline } from "./useJourneyTimeline.js";
