import type { Journey } from "../../compile/Journey.js";
import type { ReadGuard } from "../../compile/JourneyTables.js";
import { compileExpression } from "../../guards/evaluateGuard.js";
import { requireDurationMs } from "../../model/duration.js";
import { isDay, matchesEventType } from "../../model/trigger.js";

/** How runs start, by place of the entry in the document. */
export interface EntryTables {
  readonly guards: readonly (ReadGuard | undefined)[];
  /** Entries to try, by number of the event's type. */
  readonly byEvent: readonly Int32Array[];
  readonly dated: readonly DatedEntry[];
  readonly allowed: boolean;
  readonly afterMs: number;
  readonly most: number;
}

export interface DatedEntry {
  readonly entry: number;
  /** The instant, ms; undefined where it is a day, which begins when the HCP's zone says. */
  readonly at: number | undefined;
  readonly day: string;
}

/** How runs of a journey start, as numbers. */
export function toEntryTables({ document, entries }: Journey): EntryTables {
  const { allowed, after, most } = document.reentry;
  return {
    guards: entries.map(({ guard }) => guard && compileExpression(guard.expression)),
    byEvent: document.events.map(({ type }) =>
      Int32Array.from(
        entries.flatMap(({ item, position }) =>
          item.event !== undefined && matchesEventType(item.event, type) ? [position] : [],
        ),
      ),
    ),
    dated: entries.flatMap(({ item, position }): DatedEntry[] => {
      if (item.date === undefined) return [];
      const at = isDay(item.date) ? undefined : Date.parse(item.date);
      return [{ entry: position, at, day: item.date }];
    }),
    allowed,
    afterMs: after === undefined ? Number.NEGATIVE_INFINITY : requireDurationMs(after),
    most: most ?? Number.POSITIVE_INFINITY,
  };
}
