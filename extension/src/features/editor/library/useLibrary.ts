import type { Result } from "@waypost/sdk";
import { useCallback, useEffect, useState } from "react";
import type { Call } from "../../../messaging/call";
import type { DraftView } from "../../../messaging/draftMessages";
import type { Outcome, PublishedView } from "../../../messaging/journeyMessages";
import type { CallError } from "../../../messaging/protocol";
import { onPush } from "../../../messaging/push";
import type { Runtime } from "../../../platform/runtime";
import { type Trouble, toTrouble } from "../toTrouble";

/** What the library shows. */
export type LibraryState =
  | { kind: "asking" }
  | { kind: "read"; drafts: readonly DraftView[]; published: readonly PublishedView[] }
  | { kind: "failed"; trouble: Trouble };

/** The journeys there are, asked again whenever one of them changed. */
export function useLibrary(call: Call, runtime: Pick<Runtime, "onMessage" | "id">): LibraryState {
  const [state, setState] = useState<LibraryState>({ kind: "asking" });
  const ask = useCallback(async () => {
    const [drafts, published] = await Promise.all([call("draft.list", {}), call("journey.list", {})]);
    setState(toState(drafts, published));
  }, [call]);
  useEffect(() => {
    const controller = new AbortController();
    const isNews = new Set(["store.changed", "draft.changed"]);
    onPush(runtime, ({ kind }) => void (isNews.has(kind) && ask()), controller.signal);
    void ask();
    return () => controller.abort();
  }, [ask, runtime]);
  return state;
}

type Answer<Value> = Result<Outcome<Value>, CallError>;

function toState(
  drafts: Answer<readonly DraftView[]>,
  published: Answer<readonly PublishedView[]>,
): LibraryState {
  for (const answer of [drafts, published]) {
    if (!answer.ok) return { kind: "failed", trouble: toTrouble(answer.error) };
    if (!answer.value.ok) return { kind: "failed", trouble: toTrouble(answer.value.error) };
  }
  return { kind: "read", drafts: requireValue(drafts), published: requireValue(published) };
}

function requireValue<Value>(answer: Answer<Value>): Value {
  if (!answer.ok || !answer.value.ok) throw new Error("was checked");
  return answer.value.value;
}
