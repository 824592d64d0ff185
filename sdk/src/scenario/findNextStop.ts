import type { Journey } from "../compile/Journey.js";
import type { Ledger } from "../model/Ledger.js";
import { findNextTouchpoints } from "../run/gates/planTouchpoints.js";
import { findNextInstant } from "../run/orderEntries.js";
import { standAt } from "../run/standAt.js";

/** When something is next due after an instant: a wait, a dated entry, an expiry, and if asked a touchpoint. */
export function findNextStop(
  journey: Journey,
  ledger: Ledger,
  now: number,
  withTouchpoints = false,
): number | undefined {
  const standing = standAt(journey, ledger, now);
  const due = withTouchpoints ? findNextTouchpoints(standing).map(({ dueAt }) => dueAt) : [];
  const instants = [standing.run.wakeAt, findNextInstant(ledger.entries, now), ...due].filter(
    (at): at is number => at !== undefined && at > now,
  );
  return instants.length === 0 ? undefined : Math.min(...instants);
}
