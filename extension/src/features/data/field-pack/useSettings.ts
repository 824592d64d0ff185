import { useCallback, useEffect, useState } from "react";
import type { Call } from "../../../messaging/call";
import { onPush } from "../../../messaging/push";
import type { WorkspaceSettings } from "../../../messaging/settingsMessages";
import type { Runtime } from "../../../platform/runtime";

/** What holds for the workspace; undefined until it was read. */
export function useSettings(call: Call, runtime: Pick<Runtime, "onMessage" | "id">) {
  const [settings, setSettings] = useState<WorkspaceSettings>();
  useEffect(() => {
    const controller = new AbortController();
    const refresh = async () => {
      const answer = await call("settings.read", {});
      if (!controller.signal.aborted && answer.ok) setSettings(answer.value);
    };
    // A field pack may bring others.
    onPush(runtime, ({ kind }) => void (kind === "store.changed" && refresh()), controller.signal);
    void refresh();
    return () => controller.abort();
  }, [call, runtime]);
  const [outcome, setOutcome] = useState<"saved" | "silent">();
  const save = useCallback(
    async (next: WorkspaceSettings) => {
      const answer = await call("settings.save", { settings: next });
      if (answer.ok) setSettings(next);
      setOutcome(answer.ok ? "saved" : "silent");
    },
    [call],
  );
  return { settings, save, outcome };
}
