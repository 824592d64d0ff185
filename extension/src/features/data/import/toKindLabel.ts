import type { CsvKind } from "@waypost/sdk";
import { t } from "../../../ui/t";

/** What a file of a kind holds, in words. */
export function toKindLabel(kind: CsvKind): string {
  switch (kind) {
    case "hcps":
      return t("data.kindHcps");
    case "consent":
      return t("data.kindConsent");
    case "events":
      return t("data.kindEvents");
  }
}
