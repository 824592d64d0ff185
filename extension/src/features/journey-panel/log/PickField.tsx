import { useId } from "react";
import { t } from "../../../ui/t";

export type PickFieldProps = {
  label: string;
  isRequired: boolean;
  options: readonly { value: string; label: string }[];
  /** "" where none was chosen. */
  value: string;
  problem: string | undefined;
  onChange(value: string): void;
};

/** A pick list of what a field may be, with nothing chosen beforehand. */
export function PickField({ label, isRequired, options, value, problem, onChange }: PickFieldProps) {
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
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
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
