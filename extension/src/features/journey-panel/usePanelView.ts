import type { Result } from "@waypost/sdk";
import { useCallback, useEffect, useRef, useState } from "react";
import type { Call } from "../../messaging/call";
import type { Outcome, PanelView } from "../../messaging/journeyMessages";
import type { CallError } from "../../messaging/protocol";
import { onPush } from "../../messaging/push";
import type { Runtime } from "../../platform/runtime";
import type { Tabs } from "../../platform/tabs";
import type { PanelFailure } from "./describeFailure";

const retryPausesMs = [150, 600];

export type PanelPlatform = {
  call: Call;
  runtime: Pick<Runtime, "onMessage" | "id">;
  tabs: Pick<Tabs, "onActivated">;
};

export type PanelAnswer =
  | { kind: "none" }
  | { kind: "view"; view: PanelView }
  | { kind: "failure"; failure: PanelFailure };

export type PanelState = {
  answer: PanelAnswer;
  /** The page changed after the answer was given: it may be about somebody else and must not be seen. */
  isStale: boolean;
  /** Asks again for the same page; the answer stays until there is a newer one. */
  refresh(): Promise<void>;
};

/** What the worker says about the page beside the panel, kept current. */
export function usePanelView(
  { call, runtime, tabs }: PanelPlatform,
  place: "dock" | "side-panel",
): PanelState {
  const [answer, setAnswer] = useState<PanelAnswer>({ kind: "none" });
  const [isStale, setStale] = useState(true);
  const lastAsked = useRef(0);
  /** The question that what is shown answers; what was asked before it, or about another page, comes too late. */
  const lastShown = useRef(0);

  const refresh = useCallback(async () => {
    lastAsked.current += 1;
    const asked = lastAsked.current;
    // A worker that died twice under a question is there a moment later; what stands in the panel need not go for that.
    for (const pauseMs of [...retryPausesMs, undefined]) {
      const answered = toAnswer(await call("panel.view", {}));
      // Answers may overtake each other; an older one is not waited for, and not shown after a newer one.
      if (asked <= lastShown.current) return;
      if (pauseMs === undefined || !isUnreachable(answered)) {
        lastShown.current = asked;
        setAnswer(answered);
        break;
      }
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
    setStale(false);
  }, [call]);

  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const askAnew = () => {
      lastShown.current = lastAsked.current;
      setStale(true);
      void refresh();
    };
    const listen = (kind: string) => {
      if (kind === "page.reading-changed") askAnew();
      else if (kind === "store.changed") void refresh();
    };
    onPush(runtime, ({ kind }) => listen(kind), signal);
    // The side panel stays while the user goes from tab to tab; a docked one belongs to its tab.
    if (place === "side-panel") tabs.onActivated(askAnew, signal);
    // Days pass while a tab lies in the background.
    const onShown = () => document.visibilityState === "visible" && void refresh();
    document.addEventListener("visibilitychange", onShown, { signal });
    void refresh();
    return () => {
      stop.abort();
      lastShown.current = lastAsked.current;
    };
  }, [refresh, runtime, tabs, place]);

  return { answer, isStale, refresh };
}

function isUnreachable(answer: PanelAnswer): boolean {
  return answer.kind === "failure" && answer.failure.code === "unreachable";
}

function toAnswer(answered: Result<Outcome<PanelView>, CallError>): PanelAnswer {
  if (!answered.ok) return { kind: "failure", failure: answered.error };
  if (!answered.value.ok) return { kind: "failure", failure: answered.value.error };
  return { kind: "view", view: answered.value.value };
}
