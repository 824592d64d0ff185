import { useEffect, useState } from "react";
import type { Call } from "../../../messaging/call";
import type { UsualStay } from "../../../messaging/stayMessages";

const none: readonly UsualStay[] = [];

/** How long the stages of a journey usually last; nothing until it is known, since nobody waits for it. */
export function useUsualStays(call: Call, journey: string): readonly UsualStay[] {
  const [stays, setStays] = useState(none);
  useEffect(() => {
    let isGone = false;
    void call("stays.usual", { journey }).then((answer) => {
      if (!isGone && answer.ok) setStays(answer.value);
    });
    return () => {
      isGone = true;
    };
  }, [call, journey]);
  return stays;
}
