import { useCallback, useEffect, useState } from "react";
import type { Call } from "../../../messaging/call";
import type { WorkspaceSettings } from "../../../messaging/settingsMessages";

/** What holds for the workspace; undefined until it was read. */
export function useSettings(call: Call) {
  const [settings, setSettings] = useState<WorkspaceSettings>();
  useEffect(() => {
    let isCurrent = true;
    void call("settings.read", {}).then((answer) => {
      if (isCurrent && answer.ok) setSettings(answer.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [call]);
  /** Answers whether it is kept. */
  const save = useCallback(
    async (next: WorkspaceSettings) => {
      const answer = await call("settings.save", { settings: next });
      if (answer.ok) setSettings(next);
      return answer.ok;
    },
    [call],
  );
  return { settings, save };
}
