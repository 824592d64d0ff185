import type { Journey } from "../compile/Journey.js";
import type { JourneyTables } from "../compile/JourneyTables.js";
import { readGuard } from "../guards/readGuard.js";
import type { GuardCheck } from "./Walk.js";

/** A journey whose transitions' guards, as its tables are run, are noted one by one in `checks`. */
export interface ObservedJourney {
  readonly journey: Journey;
  /** Emptied by whoever reads it. */
  readonly checks: GuardCheck[];
}

/** Makes the tables tell of every guard they read, the ones that do not hold too. */
export function observeGuards(journey: Journey): ObservedJourney {
  const checks: GuardCheck[] = [];
  const guards = [...journey.tables.transitions.guards];
  for (const { item, guard, position } of journey.transitions.values()) {
    const read = guards[position];
    if (guard === undefined || read === undefined) continue;
    guards[position] = (frame) => {
      const place = { kind: "transition", id: item.id } as const;
      checks.push({ place, at: frame.now, guard: readGuard(guard, frame) });
      return read(frame);
    };
  }
  const tables: JourneyTables = { ...journey.tables, transitions: { ...journey.tables.transitions, guards } };
  // A copy would make the machine of XState, which is not needed here and takes its time.
  return { journey: Object.create(journey, { tables: { value: tables } }) as Journey, checks };
}
