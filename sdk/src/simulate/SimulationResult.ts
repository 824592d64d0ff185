import type { Diagnostic } from "../model/Diagnostic.js";
import type { RefusalReason } from "./person/refusalReasons.js";
import type { IncidenceCounts } from "./statistics/estimateIncidence.js";

/** One whole number for each instant of `SimulationResult.times`. */
export type CountsOverTime = readonly number[];

/** Whole numbers by persona, in the order of `SimulationResult.personas`. */
export type CountsByPersona = readonly number[];

/**
 * What became of a simulated population. Every number is a whole one and a sum over all replications: divide by
 * `replications` for one population. The same document, options and seed give the same result, whoever ran which block.
 */
export interface SimulationResult {
  readonly journey: { readonly id: string; readonly title: string; readonly version: string };
  /** Numbers of the rules and of the simulator: results of others are not comparable to the byte. */
  readonly semantics: number;
  readonly simulator: number;
  readonly from: number;
  readonly days: number;
  readonly seed: number;
  /** People in one replication. */
  readonly population: number;
  readonly isImported: boolean;
  readonly replications: number;
  /** Not every block was run: shares are of the people that were, and totals are too small. */
  readonly isPartial: boolean;
  /** People simulated, in all replications. */
  readonly people: number;
  /** Instants at which people were counted, ms; the first is `from`. */
  readonly times: readonly number[];
  readonly personas: readonly PersonaTotals[];
  readonly statuses: StatusTotals;
  readonly stages: readonly StageTotals[];
  readonly goals: readonly GoalTotals[];
  readonly transitions: readonly TransitionTotals[];
  /** When they moved between phases; undefined in what simulator 1 came to. */
  readonly moves: MoveTotals | undefined;
  readonly touchpoints: readonly TouchpointTotals[];
  readonly channels: readonly ChannelTotals[];
  readonly exits: readonly {
    readonly id: string;
    readonly people: number;
    readonly byPersona: CountsByPersona;
  }[];
  /** The most frequent paths: the innermost stages entered, up to the twelfth. Counts are exact where `otherPaths` is 0. */
  readonly paths: readonly { readonly stages: readonly string[]; readonly people: number }[];
  readonly otherPaths: number;
  /** HCPs by the number of touches they got; the last place is for so many and more. */
  readonly touchesOfOne: readonly number[];
  /** Touches by how many the HCP had got in the 30 days up to and with it; the last place is for so many and more. */
  readonly touchesInWindow: readonly number[];
  readonly groups: readonly GroupTotals[];
  /** One for each replication of which every block was run. */
  readonly byReplication: readonly ReplicationTotals[];
  /** What makes the figures doubtful, as codes. */
  readonly warnings: readonly Diagnostic[];
}

/** How many people of one persona a simulation had. */
export interface PersonaTotals {
  /** Undefined: the persona is not known. */
  readonly id: string | undefined;
  readonly people: number;
  /** Those whose run has started by the end. */
  readonly entered: number;
}

/** People by the status of their latest run, over time. */
export interface StatusTotals {
  readonly notEntered: CountsOverTime;
  readonly active: CountsOverTime;
  readonly completed: CountsOverTime;
  readonly exited: CountsOverTime;
  readonly stuck: CountsOverTime;
}

/** People in a stage; those whose run is complete stay where it finished. */
export interface StageTotals {
  readonly id: string;
  readonly people: CountsOverTime;
  readonly byPersona: readonly CountsOverTime[];
  /** Times it was entered, and people who were ever in it: what is more are loops. */
  readonly entries: number;
  readonly visitors: number;
  /** Runs that went round in no time here and were stopped (semantics 23). */
  readonly stuck: number;
}

/** People who reached a goal, each counted once. */
export interface GoalTotals {
  readonly id: string;
  /** Had reached it before the simulation began. */
  readonly before: number;
  /** Reached it since, up to each instant. */
  readonly reached: CountsOverTime;
  readonly byPersona: readonly CountsOverTime[];
  readonly beforeByPersona: CountsByPersona;
  /**
   * By time since a person was at risk, in steps of `times`: how many reached it, ended otherwise, or were watched no longer.
   * What Aalen and Johansen's estimate is made of (semantics 33). At risk is who entered; imported people from today on.
   */
  readonly risk: RiskCounts;
  readonly riskByPersona: readonly RiskCounts[];
}

/** What `estimateIncidence` takes: everybody enters in the first step. */
export interface RiskCounts extends IncidenceCounts {
  readonly entered: readonly number[];
  readonly reached: readonly number[];
  readonly ended: readonly number[];
  readonly censored: readonly number[];
}

/** How often one transition was taken over everybody. */
export interface TransitionTotals {
  readonly id: string;
  readonly taken: number;
  readonly takenByPersona: CountsByPersona;
  /** People who took it at least once. */
  readonly people: number;
}

/** Moves of everybody between phases, by period: together they are what changes who stands where. */
export interface MoveTotals {
  /** When each period ends, ms, one of `times`; the first begins with the simulation. Days, or whole weeks. */
  readonly ends: readonly number[];
  readonly between: readonly PhaseMoves[];
}

/** How often people went from one phase to another. */
export interface PhaseMoves {
  /** Undefined: from outside, because a run began. */
  readonly from: string | undefined;
  /** Undefined: out of the journey, by an exit, or because a run was stopped or began again. */
  readonly to: string | undefined;
  /** By period; who comes in as the simulation begins counts in the first one. */
  readonly moves: readonly number[];
  /**
   * The same by persona; undefined where personas, phases and periods are so many that they are not told apart, and in what
   * simulator 2 came to.
   */
  readonly byPersona: readonly (readonly number[])[] | undefined;
}

/** What became of one touchpoint over everybody. */
export interface TouchpointTotals {
  readonly id: string;
  readonly channel: string;
  readonly sent: number;
  readonly sentByPersona: CountsByPersona;
  /** Held back by hours; what became of them counts beside. */
  readonly deferred: number;
  readonly responses: readonly {
    readonly event: string;
    readonly count: number;
    readonly byPersona: CountsByPersona;
  }[];
  readonly refusals: readonly {
    readonly code: RefusalReason;
    readonly count: number;
    readonly byPersona: CountsByPersona;
  }[];
}

/** What went out over one channel, and what it cost. */
export interface ChannelTotals {
  readonly id: string;
  readonly touches: number;
  /** Made in the step up to each instant. */
  readonly touchesOverTime: CountsOverTime;
  /** Of one touch, in its currency; undefined where the journey does not say. */
  readonly cost: { readonly perTouch: number; readonly currency: string } | undefined;
}

/** A part of the population by the value of an attribute, as it is at the end. */
export interface GroupTotals {
  readonly attribute: string;
  /** Undefined: without a value. */
  readonly value: string | undefined;
  readonly people: number;
  readonly entered: number;
  readonly exited: number;
  /** By goal, in document order. */
  readonly goals: readonly number[];
  /** By channel, in document order. */
  readonly touches: readonly number[];
}

/** Totals of one replication, of which intervals for totals are made (semantics 32). */
export interface ReplicationTotals {
  readonly replication: number;
  /** By goal, in document order: people who reached it up to each instant. */
  readonly goals: readonly CountsOverTime[];
  /** By channel, in document order. */
  readonly touches: readonly number[];
}
