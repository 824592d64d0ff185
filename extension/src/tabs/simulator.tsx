import { Simulator } from "../features/simulator/Simulator";
import { call } from "../messaging/call";
import { runtime } from "../platform/runtime";
import { PageNav } from "../ui/PageNav";
import "../ui/tokens.css";
import "../ui/base.css";

const startWorker = () =>
  new Worker(new URL("../features/simulator/run/simulationWorker.ts", import.meta.url), { type: "module" });

const startScenarioWorker = () =>
  new Worker(new URL("../features/simulator/walk/scenarioWorker.ts", import.meta.url), { type: "module" });

export default function SimulatorTab() {
  return (
    <>
      <PageNav current="simulator" />
      <Simulator {...{ call, runtime, startWorker, startScenarioWorker }} now={() => Date.now()} />
    </>
  );
}
