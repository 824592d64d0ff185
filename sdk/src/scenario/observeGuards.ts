import type { Journey } from "../compile/Journey.js";
import type { JourneyTables } from "../compile/JourneyTables.js";
import type { GuardFrame } from "../guards/GuardFrame.js";
import type { Guard } from "../guards/openGuard.js";
import { readGuard } from "../guards/readGuard.js";
import type { Scalar } from "../model/Ledger.js";
import type { GuardCheck } from "./Walk.js";

/** Told of each guard of a transition that the tables read, with what it came to; undefined where it could not be read. */
export type GuardWatcher = (
  transition: string,
  guard: Guard,
  frame: GuardFrame,
  value: Scalar | undefined,
) => void;

/** A journey whose tables tell of every guard they read, the ones that do not hold too. */
export function watchGuards(journey: Journey, watch: GuardWatcher): Journey {
  const guards = [...journey.tables.transitions.guards];
  for (const { item, guard, position } of journey.transitions.values()) {
    const read = guards[position];
    if (guard === undefined || read === undefined) continue;
    guards[position] = (frame) => {
      const value = read(frame);
      watch(item.id, guard, frame, value);
      return value;
    };
  }
  const tables: JourneyTables = { ...journey.tables, transitions: { ...journey.tables.transitions, guards } };
  // A copy would make the machine of XState, which is not needed here and takes its time.
  return Object.create(journey, { tables: { value: tables } }) as Journey;
}

/** A journey whose transitions' guards, as its tables are run, are noted one by one in `checks`. */
export interface ObservedJourney {
  readonly journey: Journey;
  /** Emptied by whoever reads it. */
  readonly checks: GuardCheck[];
}

/** Makes the tables note every guard they read with what its parts were worth. */
export function observeGuards(journey: Journey): ObservedJourney {
  const checks: GuardCheck[] = [];
  const observed = watchGuards(journey, (id, guard, frame) => {
    checks.push({ place: { kind: "transition", id }, at: frame.now, guard: readGuard(guard, frame) });
  });
  return { journey: observed, checks };
}
