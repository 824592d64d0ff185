import { Disclosure } from "../../../ui/Disclosure";
import { Field } from "../../../ui/Field";
import { t } from "../../../ui/t";
import { findLocalInstant, toLocalInput } from "./localInstant";

export type BackDateProps = {
  /** As the input holds it; "" for now. */
  value: string;
  onChange(value: string): void;
};

/** When it happened: now, unless somebody asks. */
export function BackDate({ value, onChange }: BackDateProps) {
  const occurredAt = findLocalInstant(value);
  return (
    <Disclosure
      summary={occurredAt === undefined ? t("panel.happenedNow") : t("panel.happenedAt", { at: occurredAt })}
    >
      <Field
        label={t("panel.happenedWhen")}
        type="datetime-local"
        max={toLocalInput(Date.now())}
        value={value}
        onChange={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </Disclosure>
  );
}
