import { pushToPages } from "../messaging/push";
import type { Handlers } from "../messaging/serve";
import { defaultSettings, type WorkspaceSettings } from "../messaging/settingsMessages";
import type { Runtime } from "../platform/runtime";
import type { StorageArea } from "../platform/storage";

type SettingsHandlers = Pick<Handlers<"worker">, "settings.read" | "settings.save">;

const settingsKey = "workspace-settings";

/** What holds for the workspace; they are about nobody, so they stay in the clear. */
export async function readSettings(local: Pick<StorageArea, "find">): Promise<WorkspaceSettings> {
  // Only `saveSettings` writes them, after a request was checked.
  return { ...defaultSettings, ...((await local.find(settingsKey)) as WorkspaceSettings | undefined) };
}

export async function saveSettings(
  local: Pick<StorageArea, "set">,
  settings: WorkspaceSettings,
): Promise<void> {
  await local.set(settingsKey, settings);
}

/** Keeps what an administrator decided; whoever shows people asks again when it changed. */
export function createSettingsHandlers(
  local: Pick<StorageArea, "find" | "set">,
  runtime: Pick<Runtime, "send">,
): SettingsHandlers {
  return {
    "settings.read": () => readSettings(local),

    async "settings.save"({ settings }) {
      await saveSettings(local, settings);
      await pushToPages(runtime, { kind: "store.changed" });
      return null;
    },
  };
}
