import { useCallback, useEffect, useState } from "react";
import type { Call } from "../../../messaging/call";
import type { PackMessages } from "../../../messaging/packMessages";
import { onPush } from "../../../messaging/push";
import type { Runtime } from "../../../platform/runtime";

type Packs = PackMessages["pack.list"]["response"];

const none: Packs = { fingerprint: null, audiences: [], loaded: [] };

/** The packs that are made and loaded here, asked for again whenever the store changed. */
export function usePacks(call: Call, runtime: Pick<Runtime, "onMessage" | "id">) {
  const [packs, setPacks] = useState<Packs>(none);
  const refresh = useCallback(async () => {
    const answer = await call("pack.list", {});
    if (answer.ok) setPacks(answer.value);
  }, [call]);
  useEffect(() => {
    const controller = new AbortController();
    onPush(runtime, ({ kind }) => void (kind === "store.changed" && refresh()), controller.signal);
    void refresh();
    return () => controller.abort();
  }, [refresh, runtime]);
  return { packs, refresh };
}
