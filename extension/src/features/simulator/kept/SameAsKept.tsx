import { type SimulationResult, simulatorVersion } from "@waypost/sdk";
import { useEffect, useState } from "react";
import { Notice } from "../../../ui/Notice";
import { t } from "../../../ui/tSimulator";
import { toFingerprint } from "./KeptContent";

/** What a rehearsal that is run again was when it was kept. */
export type KeptBasis = { fingerprint: string; simulator: number; isStored: boolean };

/** Whether a rehearsal that was run again came to the same, and if not, why that may be. */
export function SameAsKept({ basis, result }: { basis: KeptBasis; result: SimulationResult }) {
  const [found, setFound] = useState<string>();
  useEffect(() => {
    let isCurrent = true;
    void toFingerprint(result).then((fingerprint) => isCurrent && setFound(fingerprint));
    return () => {
      isCurrent = false;
    };
  }, [result]);
  if (found === undefined || result.isPartial) return null;
  const fingerprint = found.slice(0, 12);
  if (found === basis.fingerprint) return <Notice tone="good">{t("kept.same", { fingerprint })}</Notice>;
  const [then, now] = [basis.simulator, simulatorVersion];
  if (then !== now) return <Notice tone="warn">{t("kept.otherSimulator", { then, now })}</Notice>;
  return <Notice tone="warn">{t(basis.isStored ? "kept.otherPeople" : "kept.other")}</Notice>;
}
