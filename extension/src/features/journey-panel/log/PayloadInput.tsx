import type { PayloadField } from "@waypost/sdk";
import { Field } from "../../../ui/Field";
import { t } from "../../../ui/t";
import type { FieldProblem } from "./openPayload";
import { PickField } from "./PickField";
import { toFieldLabel } from "./toFieldLabel";
import { YesNoField } from "./YesNoField";

export type PayloadInputProps = {
  field: PayloadField;
  value: string;
  problem: FieldProblem | undefined;
  onChange(value: string): void;
};

const problemSentence = {
  required: "panel.problemRequired",
  integer: "panel.problemInteger",
  number: "panel.problemNumber",
} as const satisfies Record<FieldProblem, string>;

/** An input for one field of a payload, of the field's type. */
export function PayloadInput({ field, value, problem, onChange }: PayloadInputProps) {
  const words = toFieldLabel(field.name);
  const label = field.optional ? t("panel.fieldOptional", { field: words }) : words;
  const said = problem === undefined ? undefined : t(problemSentence[problem]);
  if (field.type === "boolean") {
    return (
      <YesNoField
        label={label}
        isRequired={!field.optional}
        value={value}
        problem={said}
        onChange={onChange}
      />
    );
  }
  if (field.values !== undefined) {
    return (
      <PickField
        label={label}
        isRequired={!field.optional}
        values={field.values}
        value={value}
        problem={said}
        onChange={onChange}
      />
    );
  }
  const kind =
    field.type === "string"
      ? ({ type: "text", dir: "auto", maxLength: 5_000 } as const)
      : ({ type: "number", step: field.type === "integer" ? 1 : "any" } as const);
  const isFree = field.type === "string";
  return (
    <>
      <Field
        {...kind}
        label={label}
        problem={said}
        required={!field.optional}
        autoComplete="off"
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
      {isFree && <p className="soft">{t("panel.freeTextWarning")}</p>}
    </>
  );
}
