import type { Ledger } from "../model/Ledger.js";

/** People whose histories are known, up to the instant at which the simulation begins. */
export interface ImportedPeople {
  readonly ledgers: readonly Ledger[];
}

/** What is simulated, for how long, and with which luck. */
export interface SimulationOptions {
  /**
   * How many people to sample from the personas, a whole number of at least 1; or people with their real histories. Sampled
   * people get the event of the journey's first entry by event when the simulation begins, unless a behaviour that belongs to
   * no stage brings an entry's event: then they come by themselves.
   */
  readonly population: number | ImportedPeople;
  /** When the simulation begins, ms since 1970. Histories count up to and with it. */
  readonly from: number;
  /** How long it lasts: whole days of 24 hours, 1 to 36,500. */
  readonly days: number;
  /** A whole number within ±(2^53 − 1): the same document, options and seed give the same bytes (semantics 30). */
  readonly seed: number;
  /** How often the whole population is run with other luck, 1 to 10,000 (semantics 32); 1 unless said otherwise. */
  readonly replications?: number;
}

/** Options of which everything is known. */
export interface SimulationPlan {
  readonly from: number;
  readonly days: number;
  /** The last instant that is simulated, ms. */
  readonly until: number;
  readonly seed: number;
  readonly replications: number;
  /** People in one replication. */
  readonly population: number;
  readonly ledgers: readonly Ledger[] | undefined;
  /** Distance between the instants at which people are counted, ms: whole days. */
  readonly stepMs: number;
  /** Instants after the first at which people are counted; the last is at the end or after it. */
  readonly steps: number;
}
