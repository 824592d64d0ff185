import { type AuditRecord, type ChainAnchor, type ChainVerdict, verifyChain } from "@waypost/sdk";
import { useCallback, useState } from "react";
import type { Call } from "../../../messaging/call";
import { type Trouble, toTrouble } from "../toTrouble";

export type CheckedChain = { records: readonly AuditRecord[]; verdict: ChainVerdict };

export type ChainState =
  | { kind: "idle" }
  | { kind: "busy" }
  | { kind: "checked"; chain: CheckedChain }
  | { kind: "failed"; trouble: Trouble };

/** Reads the chain of what was done here, and holds it against itself and a head that was kept. */
export function useChain(call: Call) {
  const [state, setState] = useState<ChainState>({ kind: "idle" });
  const check = useCallback(
    async (anchor: ChainAnchor | undefined) => {
      setState({ kind: "busy" });
      const answer = await call("audit.read", {});
      if (!answer.ok) return setState({ kind: "failed", trouble: toTrouble(answer.error) });
      const outcome = answer.value;
      if (!outcome.ok) return setState({ kind: "failed", trouble: toTrouble(outcome.error) });
      const records = outcome.value;
      setState({ kind: "checked", chain: { records, verdict: verifyChain(records, anchor) } });
    },
    [call],
  );
  return { state, check };
}
