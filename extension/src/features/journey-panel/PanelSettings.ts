import { createContext, useContext } from "react";
import { defaultSettings, type WorkspaceSettings } from "../../messaging/settingsMessages";

/** What an administrator decided, for whatever part of the panel asks. */
export const PanelSettings = createContext<WorkspaceSettings>(defaultSettings);

export function usePanelSettings(): WorkspaceSettings {
  return useContext(PanelSettings);
}
