import { useEffect, useState } from "react";
import type { Call } from "../../../messaging/call";
import { onPush } from "../../../messaging/push";
import type { Runtime } from "../../../platform/runtime";

/** A journey that can be rehearsed; `key` stands in the page's address. */
export type JourneyChoice = { key: string; title: string; kind: "draft" | "published" };

export type JourneyChoices =
  | { kind: "asking" }
  | { kind: "silent" }
  | { kind: "read"; choices: readonly JourneyChoice[] };

/** Drafts and published journeys, asked again whenever one of them changed. */
export function useJourneys(call: Call, runtime: Pick<Runtime, "onMessage" | "id">): JourneyChoices {
  const [state, setState] = useState<JourneyChoices>({ kind: "asking" });
  useEffect(() => {
    const controller = new AbortController();
    const ask = async () => {
      const [drafts, published] = await Promise.all([call("draft.list", {}), call("journey.list", {})]);
      if (controller.signal.aborted) return;
      if (!drafts.ok || !drafts.value.ok || !published.ok || !published.value.ok)
        return setState({ kind: "silent" });
      const choices: readonly JourneyChoice[] = [
        ...drafts.value.value
          .filter(({ isArchived }) => !isArchived)
          .map(({ id, title }) => ({ key: `draft:${id}`, title, kind: "draft" as const })),
        ...published.value.value.map(({ journey, title }) => ({
          key: `journey:${journey}`,
          title,
          kind: "published" as const,
        })),
      ];
      setState({ kind: "read", choices });
    };
    const isNews = new Set(["store.changed", "draft.changed"]);
    onPush(runtime, ({ kind }) => void (isNews.has(kind) && ask()), controller.signal);
    void ask();
    return () => controller.abort();
  }, [call, runtime]);
  return state;
}
