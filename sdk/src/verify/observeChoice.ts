import type { Journey } from "../compile/Journey.js";
import { evaluateGuard } from "../guards/evaluateGuard.js";
import { replayAll } from "../run/replay.js";
import { watchGuards } from "../scenario/observeGuards.js";
import type { FollowedWay } from "./followWay.js";
import type { WayGroup } from "./listWays.js";

/** One instant at which guards of a choice were read, and what was taken then. */
export interface ChoiceReading {
  /** By place, at each time they were read: whether the guard held. */
  readonly rounds: readonly (readonly boolean[])[];
  /** Transitions that XState took at the instant. */
  readonly taken: readonly string[];
}

/** Whenever guards of a choice are read on a way: what all of them come to then, those too that nobody asks any more. */
export function observeChoice(
  journey: Journey,
  { guards, transitions }: WayGroup,
  { ledger, now }: FollowedWay,
): readonly ChoiceReading[] {
  const rounds = new Map<number, (readonly boolean[])[]>();
  const own = new Set(transitions.map(({ id }) => id));
  const watched = watchGuards(journey, (transition, _guard, frame) => {
    if (!own.has(transition)) return;
    const round = guards.map((guard) => guard === undefined || evaluateGuard(guard, frame) === "holds");
    rounds.set(frame.now, [...(rounds.get(frame.now) ?? []), round]);
  });
  replayAll(watched, ledger, now);
  if (rounds.size === 0) return [];
  const trace = replayAll(journey, ledger, now, { engine: "xstate" }).flatMap((run) => run.trace);
  return [...rounds].map(([at, read]) => ({
    rounds: read,
    taken: trace.filter((step) => step.at === at).flatMap(({ moves }) => moves.map(({ by }) => by.id)),
  }));
}
