import type { JourneyDocument, JourneyEvent, Run } from "@waypost/sdk";

/** The events by which a rep may bring somebody into a journey: those that start it and may be logged. None once it has begun. */
export function listEnrolling(
  { entry, events }: Pick<JourneyDocument, "entry" | "events">,
  { status }: Pick<Run, "status">,
): readonly JourneyEvent[] {
  if (status !== "notEntered") return [];
  const starting = new Set(entry.map(({ event }) => event));
  return events.filter(({ type, loggable }) => loggable && starting.has(type));
}
