import { useState } from "react";
import { createPanelWays } from "../features/journey-panel/createPanelWays";
import { JourneyPanel } from "../features/journey-panel/JourneyPanel";
import { PanelGuard } from "../features/journey-panel/page/PanelGuard";
import { useOpenBeside } from "../features/journey-panel/useOpenBeside";
import { SiteSetupView } from "../features/site-setup/SiteSetupView";
import { call } from "../messaging/call";
import { runtime } from "../platform/runtime";
import { sidePanel } from "../platform/sidePanel";
import { tabs } from "../platform/tabs";
import "../ui/tokens.css";
import "../ui/base.css";

const platform = { call, runtime, tabs, sidePanel };
const ways = createPanelWays(runtime, tabs);

export default function PanelPage() {
  const [isSettingUp, setSettingUp] = useState(false);
  const openBeside = useOpenBeside(platform);
  const own = { ...platform, ...ways, openBeside, setUpSite: () => setSettingUp(true) };
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
