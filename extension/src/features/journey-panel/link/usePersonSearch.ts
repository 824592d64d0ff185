import { useEffect, useState } from "react";
import type { Call } from "../../../messaging/call";
import type { Candidate } from "../../../messaging/journeyMessages";
import type { PanelFailure } from "../describeFailure";

export type PersonSearchState =
  | { kind: "idle" }
  | { kind: "found"; text: string; candidates: readonly Candidate[] }
  | { kind: "failed"; failure: PanelFailure };

/** Long enough that one word is one question. */
const typingPauseMs = 200;

/** People whose name or identifier contains the text, once typing rests. */
export function usePersonSearch(call: Call, text: string): PersonSearchState {
  const [state, setState] = useState<PersonSearchState>({ kind: "idle" });
  const wanted = text.trim();
  useEffect(() => {
    if (wanted === "") {
      setState({ kind: "idle" });
      return;
    }
    let isCurrent = true;
    const ask = async () => {
      const answer = await call("person.search", { text: wanted });
      if (!isCurrent) return;
      if (!answer.ok) setState({ kind: "failed", failure: answer.error });
      else if (!answer.value.ok) setState({ kind: "failed", failure: answer.value.error });
      else setState({ kind: "found", text: wanted, candidates: answer.value.value });
    };
    const timer = setTimeout(() => void ask(), typingPauseMs);
    return () => {
      isCurrent = false;
      clearTimeout(timer);
    };
  }, [call, wanted]);
  return state;
}
