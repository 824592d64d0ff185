import type { FoldWatcher } from "./PersonFold.js";

/** What made a simulated event happen. */
export type EventCause = "entry" | "response" | "behaviour";

/** A person of a simulation, in their replication. */
export interface SimulatedIdentity {
  readonly replication: number;
  /** Place in the population. */
  readonly index: number;
  /** Number of the persona; the number of personas where it is not known. */
  readonly persona: number;
}

/** Told of everything that happens to one simulated person after the other, by number; all instants are in ms. */
export interface SimulationSink extends FoldWatcher {
  /** A person with their facts; what was before the simulation is not told. */
  personBegun(identity: SimulatedIdentity): void;
  /** `index` is the response among all, or the behaviour's place; 0 for the entry. */
  eventHappened(cause: EventCause, index: number, type: number, at: number): void;
  touchpointSent(touchpoint: number, at: number): void;
  touchpointDeferred(touchpoint: number, at: number): void;
  /** `reason` is a place in `refusalReasons`. */
  touchpointRefused(touchpoint: number, reason: number, at: number): void;
  /** The horizon was reached, or nothing more can happen. */
  personDone(): void;
}
