import { useState } from "react";
import { JourneyPanel } from "../features/journey-panel/JourneyPanel";
import { useOpenBeside } from "../features/journey-panel/useOpenBeside";
import { SiteSetupView } from "../features/site-setup/SiteSetupView";
import { call } from "../messaging/call";
import { runtime } from "../platform/runtime";
import { sidePanel } from "../platform/sidePanel";
import { tabs } from "../platform/tabs";
import { FrameGuard } from "../ui/FrameGuard";
import "../ui/tokens.css";
import "../ui/base.css";

const platform = { call, runtime, tabs, sidePanel };
const openData = () => void tabs.openPage(runtime.url("tabs/data.html"));

export default function PanelPage() {
  const [isSettingUp, setSettingUp] = useState(false);
  const openBeside = useOpenBeside(platform);
  const own = { ...platform, openData, openBeside, setUpSite: () => setSettingUp(true) };
  return (
    <FrameGuard openBeside={openBeside}>
      {isSettingUp ? (
        <SiteSetupView call={call} runtime={runtime} close={() => setSettingUp(false)} />
      ) : (
        <JourneyPanel place="dock" {...own} />
      )}
    </FrameGuard>
  );
}
