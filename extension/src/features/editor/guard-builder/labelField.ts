import type { GuardField, GuardSubject } from "@waypost/sdk/edit";
import { t } from "../../../ui/tStudio";

/** What tells one subject of the menu from another: its parameters do not. */
export function toFieldKey(subject: GuardSubject): string {
  switch (subject.kind) {
    case "attribute":
      return `attribute ${subject.attribute}`;
    case "counter":
      return `counter ${subject.counter}`;
    case "consent":
      return `consent ${subject.channel}`;
    case "field":
    case "touchpoint":
      return `${subject.kind} ${subject.field}`;
    case "sum":
      return `sum ${subject.event} ${subject.field}`;
    default:
      return subject.kind;
  }
}

/** What people call a subject in the menu. */
export function labelField({ subject, label }: GuardField): string {
  switch (subject.kind) {
    case "consent":
      return t("studio.subject.consent", { channel: label ?? subject.channel });
    case "field":
      return t("studio.subject.field", { field: label ?? subject.field });
    case "sum":
      return t("studio.subject.sum", { field: label ?? subject.field });
    case "attribute":
      return label ?? subject.attribute;
    case "counter":
      return label ?? subject.counter;
    case "touchpoint":
      return t(`studio.subject.touchpoint.${subject.field}`);
    default:
      return t(`studio.subject.${subject.kind}`);
  }
}
