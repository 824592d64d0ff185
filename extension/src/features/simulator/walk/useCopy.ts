import type { HistoryCopy, JourneyDocument } from "@waypost/sdk";
import { useEffect, useState } from "react";
import type { Call } from "../../../messaging/call";

export type CopyState =
  | { kind: "none" }
  | { kind: "asking" }
  /** The HCP is gone, cannot be read, or nobody answered. */
  | { kind: "failed" }
  | { kind: "read"; copy: HistoryCopy };

/** A copy of an HCP as a walk through a journey; asked again for every other journey. */
export function useCopy(
  call: Call,
  hcp: string | undefined,
  document: JourneyDocument | undefined,
): CopyState {
  const [state, setState] = useState<CopyState>({ kind: "none" });
  useEffect(() => {
    if (hcp === undefined || document === undefined) return setState({ kind: "none" });
    let isCurrent = true;
    setState({ kind: "asking" });
    void call("person.copy", { hcp, text: JSON.stringify(document) }).then((answer) => {
      if (!isCurrent) return;
      const copy = answer.ok && answer.value.ok ? answer.value.value : null;
      setState(copy === null ? { kind: "failed" } : { kind: "read", copy });
    });
    return () => {
      isCurrent = false;
    };
  }, [call, hcp, document]);
  return state;
}
