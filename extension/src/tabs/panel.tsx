import { useState } from "react";
import { JourneyPanel } from "../features/journey-panel/JourneyPanel";
import { PanelGuard } from "../features/journey-panel/page/PanelGuard";
import { useOpenBeside } from "../features/journey-panel/useOpenBeside";
import { SiteSetupView } from "../features/site-setup/SiteSetupView";
import { call } from "../messaging/call";
import { toSimulatorAddress } from "../messaging/simulatorAddress";
import { runtime } from "../platform/runtime";
import { sidePanel } from "../platform/sidePanel";
import { tabs } from "../platform/tabs";
import "../ui/tokens.css";
import "../ui/base.css";

const platform = { call, runtime, tabs, sidePanel };
const openData = () => void tabs.openPage(runtime.url("tabs/data.html"));
const rehearse = (hcp: string, journey: string) =>
  void tabs.openPage(runtime.url(`tabs/simulator.html${toSimulatorAddress(`journey:${journey}`, hcp)}`));

export default function PanelPage() {
  const [isSettingUp, setSettingUp] = useState(false);
  const openBeside = useOpenBeside(platform);
  const own = { ...platform, openData, rehearse, openBeside, setUpSite: () => setSettingUp(true) };
  return (
    <PanelGuard openBeside={openBeside}>
      {isSettingUp ? (
        <SiteSetupView call={call} runtime={runtime} close={() => setSettingUp(false)} />
      ) : (
        <JourneyPanel place="dock" {...own} />
      )}
    </PanelGuard>
  );
}
