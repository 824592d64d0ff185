import { useId } from "react";

export type ChoiceProps = {
  label: string;
  value: string;
  /** What stands for no choice; missing where one must be made. */
  none?: string;
  options: readonly { id: string; label: string }[];
  onChange(value: string): void;
};

/** One of several, by its label. */
export function Choice({ label, value, none, options, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={({ currentTarget }) => onChange(currentTarget.value)}>
        {none !== undefined && <option value="">{none}</option>}
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}
