import { useState } from "react";
import { createPanelWays } from "./features/journey-panel/createPanelWays";
import { JourneyPanel } from "./features/journey-panel/JourneyPanel";
import { SiteSetupView } from "./features/site-setup/SiteSetupView";
import { call } from "./messaging/call";
import { runtime } from "./platform/runtime";
import { tabs } from "./platform/tabs";
import "./ui/tokens.css";
import "./ui/base.css";

const ways = createPanelWays(runtime, tabs);

export default function SidePanelPage() {
  const [isSettingUp, setSettingUp] = useState(false);
  return isSettingUp ? (
    <SiteSetupView call={call} runtime={runtime} close={() => setSettingUp(false)} />
  ) : (
    <JourneyPanel
      place="side-panel"
      {...{ call, runtime, tabs, ...ways }}
      setUpSite={() => setSettingUp(true)}
    />
  );
}
