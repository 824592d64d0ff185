import { type JourneyTables, none } from "../../compile/JourneyTables.js";
import type { MachineFrame } from "../../compile/machineTypes.js";
import type { GuardFrame } from "../../guards/GuardFrame.js";
import type { TableState } from "./TableState.js";

/** Adds to a frame what the run itself knows. The frame is changed, so that one made once follows the run. */
export function completeTableFrame<Frame extends MachineFrame>(
  frame: Frame,
  { stages, counters }: JourneyTables,
  state: TableState,
): Frame & GuardFrame {
  const findStage = (stage: string) => stages.numbers.get(stage) ?? none;
  return Object.assign(frame, {
    isIn: (stage: string) => state.active[findStage(stage)] === 1,
    findEntered: (stage: string) => {
      const number = findStage(stage);
      return state.active[number] === 1 ? state.since[number] : undefined;
    },
    getCounter: (counter: string) => state.counters[counters.numbers.get(counter) ?? none] ?? 0,
  });
}
