/** What an administrator decides for everybody; it travels with field packs. */
export type WorkspaceSettings = {
  /** Commercial people never see a medical fact; medical people see both. */
  role: "commercial" | "medical";
  /** Whether fields for free text are there at all, with a warning against patients' data. */
  freeText: boolean;
  /** Where an adverse event is reported; without it, no link is shown. */
  adverseEventUrl?: string;
  /**
   * Where the newest field pack lies, https. We only show it: whoever clicks has the browser download it, so that no page of
   * ours needs to reach the net.
   */
  packUrl?: string;
};

export const defaultSettings: WorkspaceSettings = { role: "commercial", freeText: false };

/** The messages about what holds for the workspace. */
export type SettingsMessages = {
  "settings.read": { request: Record<string, never>; response: WorkspaceSettings };
  "settings.save": { request: { settings: WorkspaceSettings }; response: null };
};
