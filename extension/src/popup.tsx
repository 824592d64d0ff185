import { type OwnPage, SiteGrant } from "./features/site-grant/SiteGrant";
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
  const openPage = (page: OwnPage) => void tabs.openPage(runtime.pageUrl(`tabs/${page}.html`));
  const panel = site === undefined ? { tabs, sidePanel, closePopup: () => window.close() } : undefined;
  return <SiteGrant origin={site} panel={panel} call={call} permissions={permissions} openPage={openPage} />;
}
