import { useEffect, useState } from "react";
import type { PageReading } from "../../hosts/PageReading";
import type { Call } from "../../messaging/call";
import { onPush } from "../../messaging/push";
import type { Runtime } from "../../platform/runtime";
import type { Tabs } from "../../platform/tabs";

export type PanelPlatform = {
  call: Call;
  runtime: Pick<Runtime, "onMessage" | "id">;
  tabs: Pick<Tabs, "onActivated">;
};

/** The reading of the page beside the panel, kept current; undefined until the first answer, null when there is none. */
export function usePageReading({ call, runtime, tabs }: PanelPlatform): PageReading | null | undefined {
  const [reading, setReading] = useState<PageReading | null>();
  useEffect(() => {
    const stop = new AbortController();
    let lastAsked = 0;
    const ask = async () => {
      lastAsked += 1;
      const asked = lastAsked;
      const answer = await call("page.reading", {});
      // Answers may overtake each other; only the latest question counts.
      if (!stop.signal.aborted && asked === lastAsked) setReading(answer.ok ? answer.value : null);
    };
    onPush(runtime, (push) => push.kind === "page.reading-changed" && void ask(), stop.signal);
    // The side panel stays while the user goes from tab to tab.
    tabs.onActivated(() => void ask(), stop.signal);
    void ask();
    return () => stop.abort();
  }, [call, runtime, tabs]);
  return reading;
}
