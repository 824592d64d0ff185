import { useState } from "react";
import { JourneyPanel } from "../features/journey-panel/JourneyPanel";
import { SiteSetupView } from "../features/site-setup/SiteSetupView";
import { call } from "../messaging/call";
import { toSimulatorAddress } from "../messaging/simulatorAddress";
import { runtime } from "../platform/runtime";
import { tabs } from "../platform/tabs";
import "../ui/tokens.css";
import "../ui/base.css";

const openData = () => void tabs.openPage(runtime.url("tabs/data.html"));
const rehearse = (hcp: string, journey: string) =>
  void tabs.openPage(runtime.url(`tabs/simulator.html${toSimulatorAddress(`journey:${journey}`, hcp)}`));

export default function PanelPage() {
  const [isSettingUp, setSettingUp] = useState(false);
  return isSettingUp ? (
    <SiteSetupView call={call} runtime={runtime} close={() => setSettingUp(false)} />
  ) : (
    <JourneyPanel
      place="dock"
      {...{ call, runtime, tabs, openData, rehearse }}
      setUpSite={() => setSettingUp(true)}
    />
  );
}
