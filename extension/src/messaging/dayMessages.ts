import type { Outcome, PersonView } from "./journeyMessages";

/** Whom a rep visits today. `now` is the instant everybody was folded up to, ms. */
export type DayView = { people: readonly PersonView[]; now: number };

/** The messages about the rep's day. The list is of one day: tomorrow it is empty. */
export type DayMessages = {
  /** Tokens of the HCPs on today's list, in its order. */
  "day.list": { request: Record<string, never>; response: string[] };
  "day.read": { request: Record<string, never>; response: Outcome<DayView> };
  /** Puts somebody on today's list, at its end, or takes them off. */
  "day.mark": { request: { hcp: string; isVisit: boolean }; response: null };
};
