import type { Scalar } from "@waypost/sdk";
import type { Random } from "../cardiology-portal/createRandom.ts";

/** What somebody may do by themselves while they are in a stage. */
export interface Habit {
  readonly type: string;
  /** Of doing it at all during one stay, from 0 to 1; by persona where they differ, `other` for the rest. */
  readonly chance: number | Readonly<Record<string, number>>;
  /** How long it takes in the middle; between a third of it and twice as long, days. */
  readonly days: number;
  /** Only who has agreed to this channel can do it. */
  readonly channel?: string;
  readonly payload?: (random: Random, occurrence: number) => Readonly<Record<string, Scalar>>;
}

/** Whom an example's journey is tried on, in numbers. All of it is ours; no source tells how people divide. */
export interface Scenario {
  /** The example's folder. */
  readonly folder: string;
  /** What ids begin with. */
  readonly prefix: string;
  readonly seed: number;
  /** The example's today, on which its story is told; ISO 8601. */
  readonly today: string;
  /** When the first of the crowd are let in, and the day they are looked at; ISO 8601. */
  readonly from: string;
  readonly until: string;
  /** The event that lets somebody in. */
  readonly start: string;
  /** Over how many days people are let in. */
  readonly startsOverDays: number;
  readonly drawPersona: (random: Random) => string | undefined;
  readonly drawAttributes: (
    random: Random,
    persona: string | undefined,
  ) => Readonly<Record<string, Scalar | undefined>>;
  /** Share of people who have agreed, by channel. */
  readonly consent: Readonly<Record<string, number>>;
  /** By stage; `*` is anywhere. */
  readonly habits: Readonly<Record<string, readonly Habit[]>>;
}
