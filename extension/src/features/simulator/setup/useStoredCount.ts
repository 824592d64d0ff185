import { useEffect, useState } from "react";
import type { Call } from "../../../messaging/call";

/** How many HCPs are stored here; none until that is known. */
export function useStoredCount(call: Call): number {
  const [count, setCount] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    void call("people.count", {}).then((answer) => {
      if (isCurrent && answer.ok && answer.value.ok) setCount(answer.value.value);
    });
    return () => {
      isCurrent = false;
    };
  }, [call]);
  return count;
}
