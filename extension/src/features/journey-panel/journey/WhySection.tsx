import type { LedgerEntry } from "@waypost/sdk";
import { describeCause } from "@waypost/sdk/sentences";
import type { JourneyView } from "../../../messaging/journeyMessages";
import { Disclosure } from "../../../ui/Disclosure";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/t";
import { CauseChain } from "./CauseChain";
import { compileVersion } from "./compileVersion";
import { ExplanationList } from "./ExplanationList";
import { toExplanation } from "./toExplanation";

export type WhySectionProps = {
  journey: JourneyView;
  entries: readonly LedgerEntry[];
  now: number;
};

/** Why the person is there: one sentence, and on request what was read when it happened. */
export function WhySection({ journey, entries, now }: WhySectionProps) {
  const { document, run } = journey;
  const compiled = compileVersion(journey);
  // Of a run that never began, the last step is a guard that could not be read.
  const step = run.cause ?? (run.status === "notEntered" ? run.trace.at(-1) : undefined);
  const parts = step === undefined ? [] : toExplanation(document, step);
  return (
    <section className="why">
      <h3>{t("panel.why")}</h3>
      <p dir="auto">
        {compiled === undefined
          ? t("panel.causeUntold")
          : describeCause(compiled, run, { hcp: run.hcp, entries }, renderer)}
      </p>
      {compiled !== undefined && <CauseChain {...{ journey: compiled, entries, run, now }} />}
      {parts.length > 0 && (
        <Disclosure summary={t("panel.whyDetails")}>
          <ExplanationList parts={parts} />
        </Disclosure>
      )}
    </section>
  );
}
