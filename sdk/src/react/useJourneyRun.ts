import { useActorRef, useSelector } from "@xstate/react";
import { useCallback, useEffect, useMemo, useState } from "react";
import type { Actor, InspectionEvent, Observer } from "xstate";
import type { Journey } from "../compile/Journey.js";
import type { JourneyLogic } from "../live/createJourneyLogic.js";
import type { JourneyClock } from "../live/JourneyClock.js";
import type { Ledger, LedgerEntry } from "../model/Ledger.js";
import type { Run } from "../run/Run.js";
import { createFollowingLogic } from "./createFollowingLogic.js";

/** What a live run follows. */
export interface JourneyRunOptions {
  /**
   * What is known of the HCP. Entries that later renders bring are appended; none is ever taken away, as a ledger only grows. Another
   * `hcp` begins anew.
   */
  readonly ledger: Ledger;
  /** Where time comes from: `{ now: Date.now, setTimeout, clearTimeout }`. That of the first render counts. */
  readonly clock: JourneyClock;
  /**
   * The instant to fold up to first, ms; defaults to the clock's present. Give the server's to the browser, so that both draw the same;
   * once mounted, what came due since is made up.
   */
  readonly at?: number;
  /** Told of all that happens in the actor, as XState's inspection does. That of the first render counts. */
  readonly inspect?: Observer<InspectionEvent> | ((event: InspectionEvent) => void);
}

/** One HCP in one journey, as a component has it. */
export interface LiveRun {
  /** The latest run, as `replay` gives it at `at`. */
  readonly run: Run;
  readonly ledger: Ledger;
  /** The instant folded up to, ms: the last at which anything happened, which may be long ago. */
  readonly at: number;
  /** When time alone may change something next, ms; the component is then drawn again by itself. */
  readonly wakeAt: number | undefined;
  /** Adds entries, in any order of arrival; the same function at each render. */
  readonly append: (entries: readonly LedgerEntry[]) => void;
  /** The XState actor behind it, for `useSelector`, `waitFor` and the like. Another journey is another actor. */
  readonly actor: Actor<JourneyLogic>;
}

/**
 * Follows one HCP through a journey: draws again when entries come, and when time alone moves the HCP on.
 *
 * Another journey (a new version, say) folds the same ledger under it. Safe in Strict Mode and on a server, where no timer is set.
 *
 * @example
 * ```tsx
 * const clock = { now: Date.now, setTimeout, clearTimeout };
 *
 * function Stage({ journey, ledger }: { journey: Journey; ledger: Ledger }) {
 *   const { run } = useJourneyRun(journey, { ledger, clock });
 *   return <p>{run.stage}</p>;
 * }
 * ```
 */
export function useJourneyRun(journey: Journey, options: JourneyRunOptions): LiveRun {
  const { ledger, at } = options;
  const [{ clock, inspect }] = useState(options);
  // The ledger of the render that made the logic is enough: later ones are appended.
  // biome-ignore lint/correctness/useExhaustiveDependencies: see above.
  const logic = useMemo(
    () => createFollowingLogic(journey, clock, { ledger, ...(at !== undefined && { at }) }),
    [journey, clock, ledger.hcp],
  );
  const actor = useActorRef(logic, { input: logic.config, ...(inspect && { inspect }) });
  const snapshot = useSelector(actor, (current) => current);
  const append = useCallback(
    (entries: readonly LedgerEntry[]) => actor.send({ type: "ledger.append", entries }),
    [actor],
  );
  useEffect(() => {
    const known = new Set(actor.getSnapshot().ledger.entries.map(({ id }) => id));
    const news = ledger.entries.filter(({ id }) => !known.has(id));
    if (news.length > 0) append(news);
  }, [actor, append, ledger.entries]);
  return {
    run: snapshot.run,
    ledger: snapshot.ledger,
    at: snapshot.at,
    wakeAt: snapshot.wakeAt,
    append,
    actor,
  };
}
