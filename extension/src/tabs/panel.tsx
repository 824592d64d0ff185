import { JourneyPanel } from "../features/journey-panel/JourneyPanel";
import { call } from "../messaging/call";
import { runtime } from "../platform/runtime";
import { tabs } from "../platform/tabs";
import "../ui/tokens.css";
import "../ui/base.css";

const openData = () => void tabs.openPage(runtime.url("tabs/data.html"));

export default function PanelPage() {
  return <JourneyPanel place="dock" call={call} runtime={runtime} tabs={tabs} openData={openData} />;
}
