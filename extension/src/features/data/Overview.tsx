import type { ReactNode } from "react";
import { t } from "../../ui/t";
import { SiteList } from "./SiteList";

export type OverviewProps = {
  /** Undefined until they were read, or where they could not be. */
  journeyCount: number | undefined;
  sites: readonly string[] | undefined;
  /** The address of the page on which a site's grant can be withdrawn. */
  manageUrl(site: string): string;
};

/** The three steps that lead to a journey on a CRM page, and what there is of each. */
export function Overview({ journeyCount, sites, manageUrl }: OverviewProps) {
  return (
    <ol className="data-steps" aria-label={t("data.steps")}>
      <Step title={t("data.stepJourney")} state={toStepState(journeyCount, "next")}>
        {describeJourneys(journeyCount)}
      </Step>
      <Step title={t("data.stepPeople")} state="open">
        {t("data.stepPeopleDetail")}
      </Step>
      <Step title={t("data.stepSite")} state={toStepState(sites?.length, "open")}>
        {sites === undefined ? t("data.asking") : <SiteList sites={sites} manageUrl={manageUrl} />}
      </Step>
    </ol>
  );
}

type StepState = "open" | "next" | "done";

function toStepState(count: number | undefined, whenNone: StepState): StepState {
  if (count === undefined) return "open";
  return count > 0 ? "done" : whenNone;
}

function describeJourneys(count: number | undefined): string {
  if (count === undefined) return t("data.asking");
  return count === 0 ? t("data.noJourney") : t("data.journeyCount", { count });
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
