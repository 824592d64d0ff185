import { useState } from "react";
import type { SidePanel } from "../../platform/sidePanel";
import type { Tabs } from "../../platform/tabs";
import { Button } from "../../ui/Button";
import { Notice } from "../../ui/Notice";
import { t } from "../../ui/t";
import { useActiveTab } from "./useActiveTab";

export type PanelPlatform = { tabs: Pick<Tabs, "findActive">; sidePanel: SidePanel; closePopup(): void };

/** Opens the journey panel in the browser's side panel, beside the tab in front. */
export function PanelButton({ tabs, sidePanel, closePopup }: PanelPlatform) {
  const tabId = useActiveTab(tabs);
  const [isRefused, setIsRefused] = useState(false);
  if (tabId === undefined) return null;
  const open = () => {
    // Nothing may be awaited before this: the browser opens it only within the click.
    void sidePanel.open(tabId).then(closePopup, () => setIsRefused(true));
  };
  return (
    <>
      <Button weight="primary" onClick={open}>
        {t("openSidePanel")}
      </Button>
      {isRefused && <Notice tone="bad">{t("sidePanelRefused")}</Notice>}
    </>
  );
}
