import { useCallback, useState } from "react";
import type { Call } from "../../../messaging/call";
import type { Candidate } from "../../../messaging/journeyMessages";
import { t } from "../../../ui/t";
import { type Trouble, toTrouble } from "../toTrouble";

export type ErasureState =
  | { kind: "asking" }
  | { kind: "busy" }
  | { kind: "found"; people: readonly Candidate[] }
  /** One more word is wanted before anything is deleted. */
  | { kind: "sure"; person: Candidate }
  | { kind: "erased"; entries: number }
  | { kind: "failed"; trouble: Trouble };

/** Finds an HCP and, once it is confirmed, forgets them. */
export function useErasure(call: Call) {
  const [state, setState] = useState<ErasureState>({ kind: "asking" });
  const search = useCallback(
    async (text: string) => {
      setState({ kind: "busy" });
      const answer = await call("person.search", { text });
      if (!answer.ok) return setState({ kind: "failed", trouble: toTrouble(answer.error) });
      const outcome = answer.value;
      setState(
        outcome.ok
          ? { kind: "found", people: outcome.value }
          : { kind: "failed", trouble: toTrouble(outcome.error) },
      );
    },
    [call],
  );
  const erase = useCallback(
    async (hcp: string) => {
      setState({ kind: "busy" });
      const answer = await call("person.erase", { hcp });
      if (!answer.ok) return setState({ kind: "failed", trouble: toTrouble(answer.error) });
      const outcome = answer.value;
      if (outcome.ok) return setState({ kind: "erased", entries: outcome.value.entries });
      const { error } = outcome;
      const gone: Trouble = { sentence: t("record.goneAlready"), canStartOver: false };
      setState({ kind: "failed", trouble: error.code === "person.unknown" ? gone : toTrouble(error) });
    },
    [call],
  );
  const choose = useCallback((person: Candidate) => setState({ kind: "sure", person }), []);
  const leave = useCallback(() => setState({ kind: "asking" }), []);
  return { state, search, choose, erase, leave };
}
