import type { LoadedPack } from "../../../messaging/packChannel";
import { t } from "../../../ui/t";

/** Why somebody in a pack was not taken. */
export function describeRejected({ name, code }: LoadedPack["rejected"][number]): string {
  switch (code) {
    case "csv.contradictoryHcp":
      return t("pack.rejectedContradictory", { name });
    case "csv.sameHcp":
      return t("pack.rejectedSame", { name });
    case "csv.erasedHcp":
      return t("pack.rejectedErased", { name });
    case "csv.unreadableHcp":
      return t("pack.rejectedUnreadable", { name });
    default:
      return t("pack.rejectedAmbiguous", { name });
  }
}
