import { useId } from "react";
import { t } from "../../../ui/t";
import { toFieldLabel } from "./toFieldLabel";

export type PickFieldProps = {
  label: string;
  isRequired: boolean;
  /** What the journey declares. */
  values: readonly string[];
  /** "" where none was chosen. */
  value: string;
  problem: string | undefined;
  onChange(value: string): void;
};

/** A pick list of the values that a field may have, with none chosen beforehand. */
export function PickField({ label, isRequired, values, value, problem, onChange }: PickFieldProps) {
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
        {values.map((each) => (
          <option key={each} value={each}>
            {toFieldLabel(each)}
          </option>
        ))}
      </select>
      {problem !== undefined && (
        <p className="field-problem" role="alert">
          {problem}
        </p>
      )}
    </div>
  );
}
