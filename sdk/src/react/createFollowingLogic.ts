import type { Journey } from "../compile/Journey.js";
import { createJourneyLogic, type JourneyLogic } from "../live/createJourneyLogic.js";
import type { JourneyClock } from "../live/JourneyClock.js";
import type { JourneyActorInput, PersistedJourney } from "../live/JourneySnapshot.js";

/**
 * The logic of a live actor for `useActorRef`, which makes a new actor from the last one's snapshot whenever `config` is another: the
 * same HCP under another journey goes on with the ledger as it is, another HCP begins with their own.
 */
export function createFollowingLogic(
  journey: Journey,
  clock: JourneyClock,
  input: JourneyActorInput,
): JourneyLogic & { readonly config: JourneyActorInput } {
  const logic = createJourneyLogic(journey, clock);
  return {
    ...logic,
    config: input,
    restoreSnapshot: (persisted, scope) => {
      const { ledger, at } = persisted as PersistedJourney;
      const isSame = ledger.hcp === input.ledger.hcp;
      return logic.getInitialSnapshot(scope, isSame ? { ledger, at } : input);
    },
  };
}
