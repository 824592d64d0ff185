import { useEffect, useState } from "react";
import type { Call } from "../../../messaging/call";
import { Button } from "../../../ui/Button";
import { t } from "../../../ui/t";

/** Puts the HCP on today's list of visits, and takes them off. */
export function VisitToday({ hcp, call }: { hcp: string; call: Call }) {
  const [isVisit, setVisit] = useState<boolean>();
  useEffect(() => {
    let isGone = false;
    void call("day.list", {}).then((answer) => {
      if (!isGone && answer.ok) setVisit(answer.value.includes(hcp));
    });
    return () => {
      isGone = true;
    };
  }, [call, hcp]);
  if (isVisit === undefined) return null;
  const mark = async () => {
    const marked = await call("day.mark", { hcp, isVisit: !isVisit });
    if (marked.ok) setVisit(!isVisit);
  };
  return (
    <Button weight="plain" size="small" aria-pressed={isVisit} onClick={() => void mark()}>
      {t(isVisit ? "panel.visitIsToday" : "panel.visitToday")}
    </Button>
  );
}
