import type { Journey } from "../compile/Journey.js";
import type { Ledger, LedgerEntry } from "../model/Ledger.js";
import { findNextStop } from "../scenario/findNextStop.js";
import { toEntry, toFirstEntries, walker } from "../scenario/toEntry.js";
import type { WalkAction } from "../scenario/Walk.js";
import type { Witness } from "./JourneyProof.js";

/** The ledger that a way comes to. */
export interface FollowedWay {
  readonly ledger: Ledger;
  /** When each of its steps was through, ms; the first is the start. */
  readonly instants: readonly number[];
  /** The last of them. */
  readonly now: number;
}

/** What a walk by the same steps writes, without its story; undefined where time is to pass and nothing comes due. */
export function followWay(journey: Journey, { start, actions }: Witness): FollowedWay | undefined {
  const entries: LedgerEntry[] = [...toFirstEntries(start)];
  const ledger = { hcp: walker, entries };
  let now = Date.parse(start.from);
  const instants = [now];
  for (const [index, action] of actions.entries()) {
    if (action.kind === "advance") {
      const until = findEnd(journey, ledger, now, action);
      if (until === undefined || until < now) return undefined;
      now = until;
    } else {
      if (index > 0) now += 1;
      entries.push(toEntry(journey.document, action, index + 1, now));
    }
    instants.push(now);
  }
  return { ledger, instants, now };
}

function findEnd(
  journey: Journey,
  ledger: Ledger,
  now: number,
  { until }: Extract<WalkAction, { kind: "advance" }>,
): number | undefined {
  return until === undefined ? findNextStop(journey, ledger, now) : Date.parse(until);
}
