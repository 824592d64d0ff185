import { toSimulatorAddress } from "../../messaging/simulatorAddress";
import type { Runtime } from "../../platform/runtime";
import type { Tabs } from "../../platform/tabs";
import type { JourneyPanelProps } from "./JourneyPanel";

export type PanelWays = Pick<JourneyPanelProps, "openData" | "rehearse">;

/** The ways from the panel into other pages of ours, each in a tab of its own. */
export function createPanelWays(runtime: Pick<Runtime, "url">, tabs: Pick<Tabs, "openPage">): PanelWays {
  const open = (path: string) => void tabs.openPage(runtime.url(path));
  return {
    openData: () => open("tabs/data.html"),
    rehearse: (hcp, journey) => open(`tabs/simulator.html${toSimulatorAddress(`journey:${journey}`, hcp)}`),
  };
}
