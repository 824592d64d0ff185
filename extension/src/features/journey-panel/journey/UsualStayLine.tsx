import type { Run } from "@waypost/sdk";
import type { UsualStay } from "../../../messaging/stayMessages";
import { t } from "../../../ui/t";

const dayMs = 86_400_000;

/** How the days in this stage compare with those of others who have moved on from it. */
export function UsualStayLine({ run, stays, now }: { run: Run; stays: readonly UsualStay[]; now: number }) {
  const usual = stays.find(({ stage }) => stage === run.stage);
  if (usual === undefined || run.status !== "active" || run.since === undefined) return null;
  const isLonger = now - run.since > usual.medianMs;
  const days = Math.round(usual.medianMs / dayMs);
  return (
    <p className="stage-usual" data-longer={isLonger}>
      {t(isLonger ? "panel.usualLonger" : "panel.usualWithin", { days, count: usual.count })}
    </p>
  );
}
