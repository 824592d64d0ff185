import { useId } from "react";
import { Button } from "../../../ui/Button";
import { Disclosure } from "../../../ui/Disclosure";
import { Field } from "../../../ui/Field";
import { Notice } from "../../../ui/Notice";
import { t } from "../../../ui/tSimulator";
import { Choice } from "../walk/Choice";
import { bounds, isWhole, type Plan, toMidnightMs, toOptions } from "./Plan";
import type { JourneyChoice, JourneyChoices } from "./useJourneys";

export type SetupFormProps = {
  /** One HCP needs neither a number nor days. */
  mode: "population" | "one";
  choices: JourneyChoices;
  chosen: string;
  onChoose(key: string): void;
  /** How many HCPs are stored here. */
  stored: number;
  isStored: boolean;
  onStored(isStored: boolean): void;
  plan: Plan;
  onPlan(plan: Plan): void;
  onStart(): void;
  isRunning: boolean;
};

/** What is rehearsed, with how many, for how long. */
export function SetupForm({
  mode,
  choices,
  chosen,
  onChoose,
  stored,
  isStored,
  onStored,
  plan,
  onPlan,
  onStart,
  isRunning,
}: SetupFormProps) {
  const isReady = chosen !== "" && toOptions(plan) !== undefined && !isRunning;
  return (
    <form
      className="sim-setup"
      aria-label={t("sim.setup")}
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) onStart();
      }}
    >
      {choices.kind === "silent" && <Notice tone="bad">{t("sim.silent")}</Notice>}
      {choices.kind === "read" && choices.choices.length === 0 && (
        <Notice tone="plain">
          <p>{t("sim.noJourney")}</p>
          <p className="sim-ways">
            <a href="studio.html">{t("sim.toStudio")}</a>
            <a href="data.html">{t("sim.toData")}</a>
          </p>
        </Notice>
      )}
      <JourneySelect
        choices={choices.kind === "read" ? choices.choices : []}
        chosen={chosen}
        onChoose={onChoose}
      />
      {mode === "population" && (
        <>
          {" "}
          {stored > 0 && (
            <Choice
              label={t("sim.who")}
              value={isStored ? "stored" : "sampled"}
              options={[
                { id: "sampled", label: t("sim.whoSampled") },
                { id: "stored", label: t("sim.whoStored", { count: stored }) },
              ]}
              onChange={(value) => onStored(value === "stored")}
            />
          )}
          {isStored ? (
            <p className="sim-soft">{t("sim.whoStoredHint")}</p>
          ) : (
            <WholeField field="population" label={t("sim.population")} plan={plan} onPlan={onPlan} />
          )}
          <WholeField field="days" label={t("sim.days")} plan={plan} onPlan={onPlan} />
        </>
      )}
      <Field
        type="date"
        label={t("sim.from")}
        value={plan.from}
        problem={toMidnightMs(plan.from) === undefined ? t("sim.noDate") : undefined}
        onChange={({ currentTarget }) => onPlan({ ...plan, from: currentTarget.value })}
      />
      {mode === "population" && (
        <>
          {" "}
          <Disclosure summary={t("sim.more")}>
            <div className="sim-fields">
              <WholeField field="replications" label={t("sim.replications")} plan={plan} onPlan={onPlan} />
              <p className="sim-soft">{t("sim.replicationsHint")}</p>
              <WholeField field="seed" label={t("sim.seed")} plan={plan} onPlan={onPlan} />
              <p className="sim-soft">{t("sim.seedHint")}</p>
            </div>
          </Disclosure>
          <Button weight="primary" type="submit" disabled={!isReady}>
            {t("sim.start")}
          </Button>
        </>
      )}
    </form>
  );
}

type SelectProps = { choices: readonly JourneyChoice[]; chosen: string; onChoose(key: string): void };

/** The journeys there are, in two groups. */
export function JourneySelect({ choices, chosen, onChoose }: SelectProps) {
  const id = useId();
  const group = (kind: JourneyChoice["kind"], label: string) => {
    const own = choices.filter((choice) => choice.kind === kind);
    if (own.length === 0) return null;
    return (
      <optgroup label={label}>
        {own.map(({ key, title }) => (
          <option key={key} value={key}>
            {title}
          </option>
        ))}
      </optgroup>
    );
  };
  return (
    <div className="field">
      <label htmlFor={id}>{t("sim.journey")}</label>
      <select id={id} value={chosen} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        <option value="" disabled>
          {t("sim.choose")}
        </option>
        {group("published", t("sim.published"))}
        {group("draft", t("sim.drafts"))}
      </select>
    </div>
  );
}

type WholeFieldProps = {
  field: keyof typeof bounds;
  label: string;
  plan: Plan;
  onPlan(plan: Plan): void;
};

function WholeField({ field, label, plan, onPlan }: WholeFieldProps) {
  return (
    <Field
      inputMode="numeric"
      label={label}
      value={plan[field]}
      problem={isWhole(field, plan[field]) ? undefined : t("sim.outOfBounds", bounds[field])}
      onChange={({ currentTarget }) => onPlan({ ...plan, [field]: currentTarget.value })}
    />
  );
}
