export type { JourneyMachine } from "../compile/machineTypes.js";
export { createJourneyActor, type JourneyActorOptions } from "./createJourneyActor.js";
export { createJourneyLogic, type JourneyLogic } from "./createJourneyLogic.js";
export { findNextDue } from "./findNextDue.js";
export { type JourneyClock, longestTimeoutMs } from "./JourneyClock.js";
export type {
  JourneyActorEvent,
  JourneyActorInput,
  JourneySnapshot,
  PersistedJourney,
} from "./JourneySnapshot.js";
