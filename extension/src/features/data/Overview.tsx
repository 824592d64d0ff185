import type { ReactNode } from "react";
import { t } from "../../ui/t";
import { findNextStep, type StepName } from "./findNextStep";
import { SiteList } from "./SiteList";

export type OverviewProps = {
  /** Undefined until they were read, or where they could not be. */
  journeyCount: number | undefined;
  peopleCount: number | undefined;
  sites: readonly string[] | undefined;
  /** The address of the page on which a site's grant can be withdrawn. */
  manageUrl(site: string): string;
};

/** What there is, as the three steps that lead to a journey on a CRM page. */
export function Overview({ journeyCount, peopleCount, sites, manageUrl }: OverviewProps) {
  const counts = { journey: journeyCount, people: peopleCount, site: sites?.length };
  const next = findNextStep(counts);
  const stateOf = (step: StepName): StepState => {
    const count = counts[step];
    if (count === undefined) return "unknown";
    if (count > 0) return "done";
    return step === next ? "next" : "later";
  };
  return (
    <ol className="data-steps" aria-label={t("data.steps")}>
      <Step title={t("data.stepJourney")} state={stateOf("journey")}>
        {describeCount(journeyCount, (count) =>
          count === 0 ? t("data.noJourney") : t("data.journeyCount", { count }),
        )}
      </Step>
      <Step title={t("data.stepPeople")} state={stateOf("people")}>
        {describeCount(peopleCount, (count) =>
          count === 0 ? t("data.noPeople") : t("data.peopleCount", { count }),
        )}
      </Step>
      <Step title={t("data.stepSite")} state={stateOf("site")}>
        {sites === undefined ? t("data.asking") : <SiteList sites={sites} manageUrl={manageUrl} />}
      </Step>
    </ol>
  );
}

type StepState = "unknown" | "done" | "next" | "later";
type StepProps = { title: string; state: StepState; children: ReactNode };

function Step({ title, state, children }: StepProps) {
  return (
    <li className={`data-step data-step-${state}`} aria-current={state === "next" ? "step" : undefined}>
      <h2>
        {title}
        {state === "done" && <span className="data-step-mark">{t("data.stepDone")}</span>}
        {state === "next" && <span className="data-step-mark">{t("data.stepNext")}</span>}
      </h2>
      <div>{children}</div>
    </li>
  );
}

function describeCount(count: number | undefined, describe: (count: number) => string): string {
  return count === undefined ? t("data.asking") : describe(count);
}
