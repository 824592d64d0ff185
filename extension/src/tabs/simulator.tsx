import { Simulator } from "../features/simulator/Simulator";
import { call } from "../messaging/call";
import { runtime } from "../platform/runtime";
import "../ui/tokens.css";
import "../ui/base.css";

const startWorker = () =>
  new Worker(new URL("../features/simulator/run/simulationWorker.ts", import.meta.url), { type: "module" });

const startScenarioWorker = () =>
  new Worker(new URL("../features/simulator/walk/scenarioWorker.ts", import.meta.url), { type: "module" });

export default function SimulatorTab() {
  return (
    <Simulator
      call={call}
      runtime={runtime}
      startWorker={startWorker}
      startScenarioWorker={startScenarioWorker}
      now={() => Date.now()}
    />
  );
}
