import { createMachine, guard, interpret, state, transition } from "robot3";
import type { Touch } from "./tablesJourney.ts";

const toWay = (to: number, holds: (event: Touch) => boolean) =>
  transition(
    "touch",
    `s${to % 12}`,
    guard((_context: object, event: Touch) => holds(event)),
  );

/** The twelve stages, each under its own name, as robot3's types want to know them. */
function toStage(stage: number) {
  return state(
    toWay(stage + 1, ({ score, tier }) => score > 0.5 && tier === "a"),
    toWay(stage + 2, ({ score, tier }) => score <= 0.5 || tier !== "a"),
  );
}

const machine = createMachine("s0", {
  s0: toStage(0),
  s1: toStage(1),
  s2: toStage(2),
  s3: toStage(3),
  s4: toStage(4),
  s5: toStage(5),
  s6: toStage(6),
  s7: toStage(7),
  s8: toStage(8),
  s9: toStage(9),
  s10: toStage(10),
  s11: toStage(11),
});

/** The events through robot3. */
export function foldByRobot(events: readonly Touch[]): unknown {
  const service = interpret(machine, () => {});
  for (const event of events) service.send(event);
  return service.machine.current;
}
