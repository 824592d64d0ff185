import { SiteGrant } from "./features/site-grant/SiteGrant";
import { call } from "./messaging/call";
import { permissions } from "./platform/permissions";
import { runtime } from "./platform/runtime";
import { sidePanel } from "./platform/sidePanel";
import { findSite } from "./platform/sitePattern";
import { tabs } from "./platform/tabs";
import "./ui/tokens.css";
import "./ui/base.css";

// Opened as a tab of its own, the popup has no page behind it; `?site=` then says which site it is about.
const site = findSite(new URLSearchParams(location.search).get("site") ?? undefined);

export default function Popup() {
  const openDay = () => void tabs.openPage(runtime.url("tabs/day.html"));
  const openData = () => void tabs.openPage(runtime.url("tabs/data.html"));
  const openStudio = () => void tabs.openPage(runtime.url("tabs/studio.html"));
  const panel = site === undefined ? { tabs, sidePanel, closePopup: () => window.close() } : undefined;
  return (
    <SiteGrant
      origin={site}
      panel={panel}
      call={call}
      permissions={permissions}
      openDay={openDay}
      openData={openData}
      openStudio={openStudio}
    />
  );
}
