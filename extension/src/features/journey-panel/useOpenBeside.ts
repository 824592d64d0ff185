import { useEffect, useState } from "react";
import type { Call } from "../../messaging/call";
import type { SidePanel } from "../../platform/sidePanel";
import type { Tabs } from "../../platform/tabs";

export type BesidePlatform = { call: Call; tabs: Pick<Tabs, "findOwn">; sidePanel: SidePanel };

/** Moves a docked panel into the browser's side panel, by a click of the user; undefined until it is known beside which tab. */
export function useOpenBeside({ call, tabs, sidePanel }: BesidePlatform): (() => void) | undefined {
  const [tabId, setTabId] = useState<number>();
  useEffect(() => {
    let isGone = false;
    void tabs.findOwn().then((own) => isGone || setTabId(own?.id));
    return () => {
      isGone = true;
    };
  }, [tabs]);
  if (tabId === undefined) return undefined;
  return () => {
    // Nothing may be awaited before this: the browser opens it only within the click. Refused, the panel stays where it is.
    void sidePanel.open(tabId).then(
      () => void call("panel.dock", { command: "beside" }),
      () => undefined,
    );
  };
}
