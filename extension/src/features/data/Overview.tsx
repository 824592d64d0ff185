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

/** The three steps that lead to a journey on a CRM page, and what there is of each. */
export function Overview({ journeyCount, peopleCount, sites, manageUrl }: OverviewProps) {
  const counts = { journey: journeyCount, people: peopleCount, site: sites?.length };
  const next = findNextStep(counts);
  const stateOf = (step: StepName): StepState => {
    if (step === next) return "next";
    return (counts[step] ?? 0) > 0 ? "done" : "open";
  };
  return (
    <ol className="data-steps" aria-label={t("data.steps")}>
      <Step title={t("data.stepJourney")} state={stateOf("journey")}>
        {describeJourneys(journeyCount)}
      </Step>
      <Step title={t("data.stepPeople")} state={stateOf("people")}>
        {describePeople(peopleCount)}
      </Step>
      <Step title={t("data.stepSite")} state={stateOf("site")}>
        {sites === undefined ? t("data.asking") : <SiteList sites={sites} manageUrl={manageUrl} />}
      </Step>
    </ol>
  );
}

type StepState = "open" | "next" | "done";

function describeJourneys(count: number | undefined): string {
  if (count === undefined) return t("data.asking");
  return count === 0 ? t("data.noJourney") : t("data.journeyCount", { count });
}

function describePeople(count: number | undefined): string {
  return count === undefined || count === 0 ? t("data.stepPeopleDetail") : t("data.peopleCount", { count });
}

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
