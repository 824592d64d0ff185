import { useEffect, useState } from "react";
import type { Call } from "../../messaging/call";
import type { SiteState } from "../../messaging/protocol";

/** The state of the site, undefined until the worker answered, and the way to replace it. */
export function useSiteState(
  call: Call,
  origin: string | undefined,
): [SiteState | "silent" | undefined, (site: SiteState) => void] {
  const [site, setSite] = useState<SiteState | "silent">();
  useEffect(() => {
    let isCurrent = true;
    void call("site.state", origin === undefined ? {} : { origin }).then((answer) => {
      if (isCurrent) setSite(answer.ok ? answer.value : "silent");
    });
    return () => {
      isCurrent = false;
    };
  }, [call, origin]);
  return [site, setSite];
}
