import type { JourneyDocument } from "@waypost/sdk";
import { useId } from "react";
import { Field } from "../../../ui/Field";
import { t } from "../../../ui/tSimulator";
import { JourneySelect } from "../setup/SetupForm";
import type { JourneyChoice } from "../setup/useJourneys";
import { type OtherPlan, toCadenceTexts } from "./OtherPlan";

export type OtherPlanFieldsProps = {
  document: JourneyDocument;
  choices: readonly JourneyChoice[];
  plan: OtherPlan;
  onChange(plan: OtherPlan): void;
};

/** What is other in the other plan. */
export function OtherPlanFields({ document, choices, plan, onChange }: OtherPlanFieldsProps) {
  switch (plan.kind) {
    case "journey":
      return (
        <JourneySelect choices={choices} chosen={plan.key} onChoose={(key) => onChange({ ...plan, key })} />
      );
    case "cadence":
      return (
        <>
          <TouchpointSelect
            document={document}
            chosen={plan.touchpoint}
            onChoose={(touchpoint) =>
              onChange({ ...plan, touchpoint, ...toCadenceTexts(document, touchpoint) })
            }
          />
          <Field
            inputMode="decimal"
            label={t("sim.every")}
            value={plan.everyDays}
            onChange={({ currentTarget }) => onChange({ ...plan, everyDays: currentTarget.value })}
          />
          <Field
            inputMode="numeric"
            label={t("sim.most")}
            value={plan.most}
            onChange={({ currentTarget }) => onChange({ ...plan, most: currentTarget.value })}
          />
        </>
      );
    case "response":
      return (
        <>
          <TouchpointSelect
            document={document}
            chosen={plan.touchpoint}
            onChoose={(touchpoint) => onChange({ ...plan, touchpoint })}
          />
          <Field
            inputMode="decimal"
            label={t("sim.chance")}
            value={plan.times}
            onChange={({ currentTarget }) => onChange({ ...plan, times: currentTarget.value })}
          />
        </>
      );
  }
}

type SelectProps = { document: JourneyDocument; chosen: string; onChoose(touchpoint: string): void };

function TouchpointSelect({ document, chosen, onChoose }: SelectProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{t("sim.cadenceOf")}</label>
      <select id={id} value={chosen} onChange={({ currentTarget }) => onChoose(currentTarget.value)}>
        {document.touchpoints.map((touchpoint) => (
          <option key={touchpoint.id} value={touchpoint.id}>
            {touchpoint.label}
          </option>
        ))}
      </select>
    </div>
  );
}
