import { type Actor, createActor, type InspectionEvent, type Observer } from "xstate";
import type { Journey } from "../compile/Journey.js";
import type { Ledger } from "../model/Ledger.js";
import { createJourneyLogic, type JourneyLogic } from "./createJourneyLogic.js";
import type { JourneyClock } from "./JourneyClock.js";
import type { PersistedJourney } from "./JourneySnapshot.js";

/** Where a live actor begins: with a ledger, or where one that was persisted stood. */
export type JourneyActorOptions = {
  readonly clock: JourneyClock;
  /** Told of all that happens in the actor, as XState's inspection does. */
  readonly inspect?: Observer<InspectionEvent> | ((event: InspectionEvent) => void);
} & ({ readonly ledger: Ledger } | { readonly snapshot: PersistedJourney });

/**
 * One HCP in one journey as a live XState actor; it runs from `start()` to `stop()`.
 *
 * A persisted snapshot is the ledger and the instant it was folded up to. Restored, the actor makes up what came due since, due by due.
 *
 * @example
 * ```ts
 * const clock = { now: Date.now, setTimeout, clearTimeout };
 * const actor = createJourneyActor(journey, { clock, ledger }).start();
 * actor.subscribe(({ run }) => console.log(run.stage));
 * ```
 */
export function createJourneyActor(journey: Journey, options: JourneyActorOptions): Actor<JourneyLogic> {
  const logic = createJourneyLogic(journey, options.clock);
  const { inspect } = options;
  return "snapshot" in options
    ? createActor(logic, {
        // XState wants input even where the snapshot makes it needless.
        input: { ledger: options.snapshot.ledger },
        snapshot: options.snapshot,
        ...(inspect && { inspect }),
      })
    : createActor(logic, { input: { ledger: options.ledger }, ...(inspect && { inspect }) });
}
