import { useEffect, useState } from "react";
import type { GuardCount } from "../../../messaging/insightMessages";
import { useCall, useStudioState } from "../store/StudioContext";
import { toTrouble } from "../toTrouble";
import type { GuardPlaceView } from "./GuardPlaceView";

const quietMs = 350;

export type Passing =
  | { kind: "counting" }
  | { kind: "answered"; count: GuardCount }
  | { kind: "failed"; sentence: string };

/** For how many people a condition holds, asked a moment after the last change; `previous` stays until the answer is there. */
export function usePassing(place: GuardPlaceView, text: string): { passing: Passing; isOld: boolean } {
  const call = useCall();
  const document = useStudioState((state) => state.document);
  const [passing, setPassing] = useState<Passing>({ kind: "counting" });
  const [isOld, setIsOld] = useState(true);
  const { kind, event } = place;
  useEffect(() => {
    let isGone = false;
    setIsOld(true);
    const ask = async () => {
      // Who has a persona is not asked by the conditions that give one.
      if (kind === "persona") return;
      const answer = await call("guard.count", {
        text: JSON.stringify(document),
        kind,
        guard: text,
        ...(event !== undefined && { event }),
      });
      if (isGone) return;
      if (!answer.ok) setPassing({ kind: "failed", sentence: toTrouble(answer.error).sentence });
      else if (!answer.value.ok)
        setPassing({ kind: "failed", sentence: toTrouble(answer.value.error).sentence });
      // Another field asked since, and will be answered; this one keeps what it knew.
      else if (answer.value.value.kind === "superseded") return;
      else setPassing({ kind: "answered", count: answer.value.value });
      setIsOld(false);
    };
    const waiting = setTimeout(() => void ask(), quietMs);
    return () => {
      isGone = true;
      clearTimeout(waiting);
    };
  }, [call, document, kind, event, text]);
  return { passing, isOld };
}
