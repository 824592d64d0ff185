import { assertNever } from "../model/invariant.js";
import type { Transition } from "../model/journeySchema.js";
import { getTrigger } from "../model/trigger.js";
import type { MachineFrame } from "./machineTypes.js";

/** How long a wait lasts from the instant in which its stage is entered, ms; undefined for what waits for nothing. */
export function createDelay(transition: Transition): ((frame: MachineFrame) => number) | undefined {
  const trigger = getTrigger(transition);
  switch (trigger.kind) {
    case "afterDuration":
      return () => trigger.delayMs;
    case "afterInstant":
      // A past date is due on entry (semantics 25).
      return (frame) => Math.max(0, trigger.at - frame.now);
    case "afterDate":
      return (frame) => Math.max(0, frame.startOfDayMs(trigger.date) - frame.now);
    case "afterWorkingHour":
      return (frame) => frame.nextWorkingHourMs(trigger.channel, frame.now + trigger.delayMs) - frame.now;
    case "event":
    case "always":
    case "done":
      return undefined;
    default:
      return assertNever(trigger);
  }
}
