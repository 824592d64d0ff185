import type { ActorLogic, ActorScope } from "xstate";
import type { Journey } from "../compile/Journey.js";
import type { Ledger } from "../model/Ledger.js";
import { standAt } from "../run/standAt.js";
import { createWaker } from "./createWaker.js";
import { findNextDue } from "./findNextDue.js";
import type { JourneyClock } from "./JourneyClock.js";
import type {
  JourneyActorEvent,
  JourneyActorInput,
  JourneySnapshot,
  PersistedJourney,
} from "./JourneySnapshot.js";

/** XState's logic of one HCP in one journey: for `createActor`, `invoke`, `spawn` and `useActor`. */
export type JourneyLogic = ActorLogic<JourneySnapshot, JourneyActorEvent, JourneyActorInput>;

type Scope = ActorScope<JourneySnapshot, JourneyActorEvent>;

/**
 * The logic of a live actor: a fold of the ledger with a timer for what comes due next.
 *
 * Its snapshots are those of `replay` at their instant. A restored actor folds its ledger anew, so its waits are armed
 * again, which restored XState machines leave undone. Time goes forward only: an `at` before the snapshot's counts as the snapshot's.
 *
 * @example
 * ```ts
 * import { createActor } from "xstate";
 *
 * const logic = createJourneyLogic(journey, { now: Date.now, setTimeout, clearTimeout });
 * const actor = createActor(logic, { input: { ledger: { hcp: "HCP-1", entries: [] } } }).start();
 * ```
 */
export function createJourneyLogic(journey: Journey, clock: JourneyClock): JourneyLogic {
  const waker = createWaker(clock);
  const fold = (ledger: Ledger, at: number): JourneySnapshot => {
    const standing = standAt(journey, ledger, at);
    const wakeAt = findNextDue(standing);
    return { status: "active", output: undefined, error: undefined, ledger, at, run: standing.run, wakeAt };
  };
  return {
    getInitialSnapshot: (_scope, { ledger, at }) => fold(ledger, at ?? clock.now()),
    restoreSnapshot: (persisted) => {
      const { ledger, at } = persisted as PersistedJourney;
      return fold(ledger, at);
    },
    getPersistedSnapshot: ({ ledger, at }): PersistedJourney => {
      return { status: "active", output: undefined, error: undefined, ledger, at };
    },
    start: (snapshot, scope) => waker.arm(snapshot, scope.self),
    transition: (snapshot, event: JourneyActorEvent | { readonly type: "xstate.stop" }, scope: Scope) => {
      if (event.type === "xstate.stop") {
        waker.disarm(scope.self);
        return { ...snapshot, status: "stopped", error: undefined };
      }
      const next = take(snapshot, event);
      scope.defer(() => waker.arm(next, scope.self));
      return next;
    },
  };

  function take(snapshot: JourneySnapshot, event: JourneyActorEvent): JourneySnapshot {
    const { ledger } = snapshot;
    switch (event.type) {
      case "ledger.append": {
        const at = Math.max(snapshot.at, event.at ?? clock.now());
        return fold({ ...ledger, entries: [...ledger.entries, ...event.entries] }, at);
      }
      case "time.elapsed":
        return event.at > snapshot.at ? fold(ledger, event.at) : snapshot;
      default:
        // An event of XState's own, or of nobody: it means nothing here.
        return snapshot;
    }
  }
}
