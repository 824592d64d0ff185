import { Panel } from "./features/panel/Panel";
import { call } from "./messaging/call";
import { runtime } from "./platform/runtime";
import { tabs } from "./platform/tabs";
import "./ui/tokens.css";
import "./ui/base.css";

export default function SidePanelPage() {
  return <Panel place="side-panel" call={call} runtime={runtime} tabs={tabs} />;
}
