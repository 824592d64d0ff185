import { useEffect, useState } from "react";
import type { Permissions } from "../../platform/permissions";
import { toGrantedOrigins } from "./toGrantedOrigins";

/** The sites that Waypost is shown on; undefined until the browser said so. */
export function useSites(
  permissions: Pick<Permissions, "grantedPatterns" | "onChanged">,
): readonly string[] | undefined {
  const [sites, setSites] = useState<readonly string[]>();
  useEffect(() => {
    let isCurrent = true;
    const read = async () => {
      const patterns = await permissions.grantedPatterns();
      if (isCurrent) setSites(toGrantedOrigins(patterns));
    };
    permissions.onChanged(() => void (isCurrent && read()));
    void read();
    return () => {
      isCurrent = false;
    };
  }, [permissions]);
  return sites;
}
