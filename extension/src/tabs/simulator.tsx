import { Simulator } from "../features/simulator/Simulator";
import { call } from "../messaging/call";
import { locks } from "../platform/locks";
import { runtime } from "../platform/runtime";
import { storage } from "../platform/storage";
import { PageNav } from "../ui/PageNav";
import "../ui/tokens.css";
import "../ui/base.css";

const startWorker = () =>
  new Worker(new URL("../features/simulator/run/simulationWorker.ts", import.meta.url), { type: "module" });

const startScenarioWorker = () =>
  new Worker(new URL("../features/simulator/walk/scenarioWorker.ts", import.meta.url), { type: "module" });

const rescueIn = { storage: storage.session, locks };

export default function SimulatorTab() {
  return (
    <>
      <PageNav current="simulator" />
      <Simulator {...{ call, runtime, startWorker, startScenarioWorker, rescueIn }} now={() => Date.now()} />
    </>
  );
}
