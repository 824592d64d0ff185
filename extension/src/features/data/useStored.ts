import type { Result } from "@waypost/sdk";
import { useEffect, useState } from "react";
import type { Outcome } from "../../messaging/journeyMessages";
import type { CallError } from "../../messaging/protocol";
import { onPush } from "../../messaging/push";
import type { Runtime } from "../../platform/runtime";
import { type Trouble, toTrouble } from "./toTrouble";

/** What the store answered last. */
export type Stored<Value> =
  | { kind: "asking" }
  | { kind: "read"; value: Value }
  | { kind: "failed"; trouble: Trouble };

/** Asks for something stored, and again whenever the store changed; `ask` must stay the same function. */
export function useStored<Value>(
  ask: () => Promise<Result<Outcome<Value>, CallError>>,
  runtime: Pick<Runtime, "onMessage" | "id">,
): Stored<Value> {
  const [stored, setStored] = useState<Stored<Value>>({ kind: "asking" });
  useEffect(() => {
    const controller = new AbortController();
    let isAsking = false;
    let isStale = false;
    // An import changes the store many times a second: one question at a time, and one more after the last change.
    const refresh = async () => {
      isStale = true;
      if (isAsking) return;
      isAsking = true;
      while (isStale && !controller.signal.aborted) {
        isStale = false;
        const answer = await ask();
        if (!controller.signal.aborted) setStored(toStored(answer));
      }
      isAsking = false;
    };
    onPush(runtime, ({ kind }) => void (kind === "store.changed" && refresh()), controller.signal);
    void refresh();
    return () => controller.abort();
  }, [ask, runtime]);
  return stored;
}

function toStored<Value>(answer: Result<Outcome<Value>, CallError>): Stored<Value> {
  if (!answer.ok) return { kind: "failed", trouble: toTrouble(answer.error) };
  const outcome = answer.value;
  return outcome.ok
    ? { kind: "read", value: outcome.value }
    : { kind: "failed", trouble: toTrouble(outcome.error) };
}
