import type { JourneyDocument, Scalar } from "@waypost/sdk";
import { Field } from "../../../ui/Field";
import { t } from "../../../ui/tSimulator";
import { Choice } from "./Choice";

type Attribute = JourneyDocument["attributes"][number];
type PayloadField = JourneyDocument["events"][number]["payload"][number];

/** What a value is of: an attribute, or a field of an event's payload under the name it is shown by. */
export type ValueOf = Attribute | (PayloadField & { label: string; min?: undefined; max?: undefined });

export type ValueFieldProps = {
  attribute: ValueOf;
  value: Scalar | undefined;
  onChange(value: Scalar | undefined): void;
};

/** A value of the attribute's own type; none is unknown. */
export function ValueField({ attribute, value, onChange }: ValueFieldProps) {
  const { label } = attribute;
  const text = value === undefined ? "" : String(value);
  switch (attribute.type) {
    case "enum":
      return (
        <Choice
          label={label}
          value={text}
          none={t("walk.unknown")}
          options={attribute.values.map((each) => ({ id: each, label: each }))}
          onChange={(chosen) => onChange(chosen === "" ? undefined : chosen)}
        />
      );
    case "boolean":
      return (
        <Choice
          label={label}
          value={text}
          none={t("walk.unknown")}
          options={[
            { id: "true", label: t("walk.yes") },
            { id: "false", label: t("walk.no") },
          ]}
          onChange={(chosen) => onChange(chosen === "" ? undefined : chosen === "true")}
        />
      );
    case "integer":
    case "number":
      return (
        <Field
          type="number"
          label={label}
          value={text}
          min={attribute.min}
          max={attribute.max}
          step={attribute.type === "integer" ? 1 : "any"}
          onChange={({ currentTarget }) =>
            onChange(currentTarget.value === "" ? undefined : currentTarget.valueAsNumber)
          }
        />
      );
    case "string":
      return attribute.values === undefined ? (
        <Field
          label={label}
          value={text}
          onChange={({ currentTarget }) => onChange(currentTarget.value || undefined)}
        />
      ) : (
        <Choice
          label={label}
          value={text}
          none={t("walk.unknown")}
          options={attribute.values.map((each) => ({ id: each, label: each }))}
          onChange={(chosen) => onChange(chosen === "" ? undefined : chosen)}
        />
      );
    case "date":
      return (
        <Field
          type="date"
          label={label}
          value={text}
          onChange={({ currentTarget }) => onChange(currentTarget.value || undefined)}
        />
      );
  }
}
