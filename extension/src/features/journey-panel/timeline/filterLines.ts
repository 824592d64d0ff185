import { isAside } from "@waypost/sdk";
import type { TimelineLine } from "./toTimeline";

/** What a reader may want to see alone. */
export const timelineFilters = ["all", "moves", "contacts", "consent", "facts", "notes"] as const;
export type TimelineFilter = (typeof timelineFilters)[number];

/** The lines of one kind. */
export function filterLines(lines: readonly TimelineLine[], filter: TimelineFilter): readonly TimelineLine[] {
  return filter === "all" ? lines : lines.filter((line) => matches(line, filter));
}

function matches(line: TimelineLine, filter: Exclude<TimelineFilter, "all">): boolean {
  const kind = line.kind === "entry" ? line.entry.kind : line.kind;
  switch (filter) {
    case "moves":
      return line.changes.length > 0;
    case "contacts":
      return kind === "event" || kind === "send";
    case "consent":
      return kind === "consent" || kind === "expiry" || kind === "optIn";
    case "facts":
      return kind === "attribute" || kind === "persona" || kind === "segment" || kind === "version";
    case "notes":
      return line.kind === "entry" && isAside(line.entry);
  }
}
