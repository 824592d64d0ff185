import { createMachine, guard, interpret, state, transition } from "robot3";
import type { Touch } from "./tablesJourney.js";

/** The twelve stages in robot3: answers what takes events through a new machine. */
export function createRobot(): (events: readonly Touch[]) => unknown {
  const states = Object.fromEntries(
    Array.from({ length: 12 }, (_none, stage) => [
      `s${stage}`,
      state(
        transition(
          "touch",
          `s${(stage + 1) % 12}`,
          guard((_context: object, event: Touch) => event.score > 0.5 && event.tier === "a"),
        ),
        transition(
          "touch",
          `s${(stage + 2) % 12}`,
          guard((_context: object, event: Touch) => event.score <= 0.5 || event.tier !== "a"),
        ),
      ),
    ]),
  );
  const machine = createMachine("s0", states);
  return (events) => {
    const service = interpret(machine, () => {});
    for (const event of events) service.send(event);
    return service.machine.current;
  };
}
