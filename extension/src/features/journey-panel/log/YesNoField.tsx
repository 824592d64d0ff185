import { useId } from "react";
import { t } from "../../../ui/t";

export type YesNoFieldProps = {
  label: string;
  isRequired: boolean;
  /** "true", "false", or "" where neither was chosen. */
  value: string;
  problem: string | undefined;
  onChange(value: string): void;
};

/** A pick list of yes and no, with neither chosen beforehand. */
export function YesNoField({ label, isRequired, value, problem, onChange }: YesNoFieldProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        required={isRequired}
        aria-invalid={problem !== undefined}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      >
        <option value="">{t("panel.notChosen")}</option>
        <option value="true">{t("panel.yes")}</option>
        <option value="false">{t("panel.no")}</option>
      </select>
      {problem !== undefined && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
