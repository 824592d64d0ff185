import type { JourneyEvent, LedgerEntry } from "@waypost/sdk";
import { describeWay } from "@waypost/sdk/sentences";
import type { JourneyView } from "../../../messaging/journeyMessages";
import { renderer } from "../../../ui/renderer";
import { compileVersion } from "../journey/compileVersion";
import { listBarriers } from "./listBarriers";

export type EnrolBarriersProps = {
  journey: JourneyView;
  entries: readonly LedgerEntry[];
  now: number;
  enrolling: readonly JourneyEvent[];
};

/** What the journey would say no to, before a rep tries: an enrolment that comes to nothing looks foolish. */
export function EnrolBarriers({ journey, entries, now, enrolling }: EnrolBarriersProps) {
  const compiled = compileVersion(journey);
  if (compiled === undefined) return null;
  return listBarriers(compiled, { hcp: journey.run.hcp, entries }, now, enrolling).map((way) => (
    <p key={way.by.id} className="enrol-barrier" dir="auto">
      {describeWay(compiled, way, renderer)}
    </p>
  ));
}
