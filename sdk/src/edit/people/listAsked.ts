import { getLeaves } from "../../guards/GuardExpression.js";
import type { Guard } from "../../guards/openGuard.js";

/**
 * What a guard asks for beside who somebody is: what the event at hand says, the touchpoint that is due, or what has happened so far
 * (events, touches, stages, counters).
 */
export type AskedPart = "event" | "touchpoint" | "history";

/** The parts of a guard that need more than a person's facts, so that whoever counts people can say so. */
export function listAsked({ expression }: Guard): ReadonlySet<AskedPart> {
  return new Set(
    getLeaves(expression).flatMap(({ kind }): AskedPart[] => {
      switch (kind) {
        case "field":
          return ["event"];
        case "touchpoint":
          return ["touchpoint"];
        case "count":
        case "sum":
        case "sinceEvent":
        case "touches":
        case "inStage":
        case "timeInStage":
        case "counter":
          return ["history"];
        default:
          return [];
      }
    }),
  );
}
