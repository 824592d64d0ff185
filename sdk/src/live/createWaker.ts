import { type JourneyClock, longestTimeoutMs } from "./JourneyClock.js";
import type { JourneyActorEvent, JourneySnapshot } from "./JourneySnapshot.js";

/** The part of an actor that a timer needs. */
interface Sleeper {
  readonly send: (event: JourneyActorEvent) => void;
}

/**
 * One timer for each actor, for what comes due next.
 *
 * Waits longer than a timer can keep are slept in parts. What came due while the machine was asleep happens one by one, each
 * at its own instant.
 */
export function createWaker(clock: JourneyClock) {
  // Called as methods of another object, a browser's own timers throw.
  const { now, setTimeout, clearTimeout } = clock;
  const timers = new WeakMap<object, unknown>();

  function disarm(actor: Sleeper): void {
    if (!timers.has(actor)) return;
    clearTimeout(timers.get(actor) as never);
    timers.delete(actor);
  }

  function arm(snapshot: Pick<JourneySnapshot, "wakeAt">, actor: Sleeper): void {
    disarm(actor);
    const { wakeAt } = snapshot;
    if (wakeAt === undefined) return;
    const delayMs = Math.min(Math.max(0, wakeAt - now()), longestTimeoutMs);
    const wake = () => {
      timers.delete(actor);
      if (now() >= wakeAt) actor.send({ type: "time.elapsed", at: wakeAt });
      else arm(snapshot, actor);
    };
    timers.set(actor, setTimeout(wake, delayMs));
  }

  return { arm, disarm };
}
