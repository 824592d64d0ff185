import { type EnrolReason, enrolReasons } from "@waypost/sdk";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/t";
import { PickField } from "./PickField";

export type EnrolReasonFieldProps = {
  value: EnrolReason | undefined;
  /** Whether somebody tried to go on without one. */
  lacksReason: boolean;
  onChange(reason: EnrolReason | undefined): void;
};

/** Why the HCP is brought in: a code from a list, as everywhere in the panel. */
export function EnrolReasonField({ value, lacksReason, onChange }: EnrolReasonFieldProps) {
  return (
    <PickField
      label={t("panel.enrolWhy")}
      isRequired
      options={enrolReasons.map((reason) => ({
        value: reason,
        label: renderer.sentence(`reason.${reason}`, {}),
      }))}
      value={value ?? ""}
      problem={lacksReason && value === undefined ? t("panel.problemRequired") : undefined}
      onChange={(chosen) => onChange(enrolReasons.find((reason) => reason === chosen))}
    />
  );
}
