import { useEffect, useState } from "react";
import type { Tabs } from "../../platform/tabs";

/** The tab in front, found before it is needed: within a click there is no time to ask. */
export function useActiveTab(tabs: Pick<Tabs, "findActive">): number | undefined {
  const [tabId, setTabId] = useState<number>();
  useEffect(() => {
    let isCurrent = true;
    void tabs.findActive().then((tab) => {
      if (isCurrent) setTabId(tab?.id);
    });
    return () => {
      isCurrent = false;
    };
  }, [tabs]);
  return tabId;
}
