import type { PayloadField } from "@waypost/sdk";
import { Field } from "../../../ui/Field";
import { t } from "../../../ui/t";
import { AdverseEventLink } from "../page/AdverseEventLink";
import type { FieldProblem } from "./openPayload";
import { PickField, type PickFieldProps } from "./PickField";
import { toFieldLabel } from "./toFieldLabel";

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
  const options = listOptions(field);
  if (options !== undefined) {
    return (
      <PickField
        label={label}
        isRequired={!field.optional}
        options={options}
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
      {isFree && (
        <p className="soft">
          {t("panel.freeTextWarning")} <AdverseEventLink />
        </p>
      )}
    </>
  );
}

/** What may be picked for a field; undefined where something is typed. */
function listOptions({ type, values }: PayloadField): PickFieldProps["options"] | undefined {
  if (type === "boolean") {
    return [
      { value: "true", label: t("panel.yes") },
      { value: "false", label: t("panel.no") },
    ];
  }
  return values?.map((value) => ({ value, label: toFieldLabel(value) }));
}
