import { type SimulationResult, simulatorVersion } from "@waypost/sdk";
import { useEffect, useState } from "react";
import { Notice } from "../../../ui/Notice";
import { t } from "../../../ui/tSimulator";
import type { KeptBasis } from "../run/Experiment";
import { asOfSimulator } from "./asOfSimulator";
import { toFingerprint } from "./KeptContent";

/** Whether a rehearsal that was run again came to the same, and if not, why that may be. */
export function SameAsKept({ basis, result }: { basis: KeptBasis; result: SimulationResult }) {
  const [found, setFound] = useState<string>();
  useEffect(() => {
    let isCurrent = true;
    void toFingerprint(asOfSimulator(result, basis.simulator)).then(
      (fingerprint) => isCurrent && setFound(fingerprint),
    );
    return () => {
      isCurrent = false;
    };
  }, [result, basis.simulator]);
  if (found === undefined || result.isPartial) return null;
  const fingerprint = found.slice(0, 12);
  const [then, now] = [basis.simulator, simulatorVersion];
  if (found === basis.fingerprint) {
    const same =
      then === now ? t("kept.same", { fingerprint }) : t("kept.sameAsOlder", { fingerprint, then, now });
    return <Notice tone="good">{same}</Notice>;
  }
  if (then !== now) return <Notice tone="warn">{t("kept.otherSimulator", { then, now })}</Notice>;
  return <Notice tone="warn">{t(basis.isStored ? "kept.otherPeople" : "kept.other")}</Notice>;
}
