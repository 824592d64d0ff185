import type { Run, StoreFailure } from "@waypost/sdk";
import type { Outcome, PublishedView } from "./journeyMessages";

/** A version that was published once; `isCurrent` is the one in force. */
export type VersionView = PublishedView & { isCurrent: boolean };

/** HCPs: how many, and the names of the first of them. */
export type TrialPeople = { count: number; names: readonly string[] };

/** Where HCPs stand: under way or how it ended, and the labels of their innermost stages. */
export type TrialPlace = { status: Run["status"]; exit: string | null; stages: readonly string[] };

/** HCPs who stand at one place, and would stand at another. */
export type TrialMove = { from: TrialPlace; to: TrialPlace; people: TrialPeople };

/** What a version that is not published yet would mean for the HCPs there are (semantics 29). */
export type TrialView = {
  version: string;
  /** HCPs who are in the journey now: they stay under the versions they began with. */
  inJourney: number;
  /** Of these, who would stand at the same place. */
  stay: number;
  /** Of these, who would stand elsewhere, if they were moved; the most people first. */
  moves: readonly TrialMove[];
  /** Of these, who would be nowhere in it: such people are never moved. */
  unplaced: TrialPeople;
  /** Of these, for whom a step of the new version would not settle. */
  stuck: TrialPeople;
  /** HCPs who are not in the journey, and enter it with this version at once; by the place where they would stand. */
  entering: readonly { to: TrialPlace; people: TrialPeople }[];
};

export type TrialOutcome =
  | { kind: "reckoned"; trial: TrialView }
  /** It has errors, so that nobody could be in it. */
  | { kind: "refused" }
  | { kind: "failed"; failure: StoreFailure }
  /** The place for bulk work does not start. */
  | { kind: "unavailable"; reason: string };

/** The messages about the versions of journeys. */
export type VersionMessages = {
  /** Every version of every journey, the latest first. */
  "journey.versions": { request: Record<string, never>; response: Outcome<readonly VersionView[]> };
  /** The document of a version that was published, as text. */
  "journey.version": { request: { journey: string; version: string }; response: Outcome<string | null> };
  /** How many HCPs are in a journey, by the version they are in it under. */
  "journey.pins": {
    request: { journey: string };
    response: Outcome<readonly (readonly [version: string, count: number])[]>;
  };
  /** What publishing a journey would mean for the HCPs there are; nothing is changed by asking. */
  "journey.trial": { request: { text: string }; response: TrialOutcome };
  "engine.trial": {
    request: { text: string };
    response: Extract<TrialOutcome, { kind: "reckoned" | "refused" | "failed" }>;
  };
};
