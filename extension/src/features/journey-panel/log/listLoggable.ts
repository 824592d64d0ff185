import { type JourneyDocument, type JourneyEvent, matchesEventType, type Run } from "@waypost/sdk";
import { listEnrolling } from "./listEnrolling";

export type Loggable = {
  /** Whether it is what brings the HCP in, which needs a reason. */
  isEnrolling: boolean;
  events: readonly JourneyEvent[];
};

/**
 * What a rep may log. Before the journey has begun, what brings the HCP in, as nothing else moves anything in it; afterwards all
 * but what does no more than that, unless it has ended and may begin anew.
 */
export function listLoggable(
  document: Pick<JourneyDocument, "entry" | "events" | "transitions" | "exits" | "reentry">,
  run: Pick<Run, "status">,
): Loggable {
  const enrolling = listEnrolling(document, run);
  if (enrolling.length > 0) return { isEnrolling: true, events: enrolling };
  const loggable = document.events.filter((event) => event.loggable);
  const isOver = run.status === "completed" || run.status === "exited";
  if (run.status === "notEntered" || (isOver && document.reentry.allowed))
    return { isEnrolling: false, events: loggable };
  const starting = new Set(document.entry.map(({ event }) => event));
  const awaited = [...document.transitions, ...document.exits].flatMap(({ event }) => event ?? []);
  const isAwaited = (type: string) => awaited.some((pattern) => matchesEventType(pattern, type));
  return {
    isEnrolling: false,
    events: loggable.filter(({ type }) => !starting.has(type) || isAwaited(type)),
  };
}
