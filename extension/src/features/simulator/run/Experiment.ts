import type { JourneyDocument, SimulationOptions } from "@waypost/sdk";

/** A journey with how it is rehearsed. */
export type Experiment = {
  document: JourneyDocument;
  options: SimulationOptions;
  /** Whoever is stored, with their histories: then the number of people is the engine's to say. */
  isStored: boolean;
  /** Where it was kept before: what it came to then. */
  kept?: KeptBasis;
};

/** What a rehearsal that is run again was when it was kept. */
export type KeptBasis = { fingerprint: string; simulator: number; isStored: boolean };
