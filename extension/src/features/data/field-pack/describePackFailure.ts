import { t } from "../../../ui/t";
import { toSizeText } from "../import/toSizeText";
import { type Trouble, toTrouble } from "../toTrouble";
import type { PackTrouble } from "./usePackJob";

/** Says why a pack was not made or loaded, and what to do. Nothing was stored of it. */
export function describePackFailure(failure: PackTrouble, isMaking = false): Trouble {
  const reason = findReason(failure, isMaking);
  if (typeof reason !== "string") {
    return { ...reason, sentence: t("pack.refused", { reason: reason.sentence }) };
  }
  // What became of it is not known when the engine falls silent.
  const isSaid = failure.code === "pack.silent" || failure.code === "pack.cancelled" || isMaking;
  return { sentence: isSaid ? reason : t("pack.refused", { reason }), canStartOver: false };
}

function findReason(failure: PackTrouble, isMaking: boolean): string | Trouble {
  switch (failure.code) {
    case "pack.notOne":
      return t("pack.notOne");
    case "pack.format":
      return t("pack.otherFormat", failure);
    case "pack.torn":
      return t("pack.torn");
    case "pack.altered":
      return t("pack.altered");
    case "pack.tooLarge": {
      const most = toSizeText(failure.most);
      if (isMaking) return t("pack.tooLargeToMake", { most });
      return t("pack.tooLarge", { size: toSizeText(failure.size), most });
    }
    case "pack.signer":
      return t("pack.otherSigner", failure);
    case "pack.unconfirmed":
      return t("pack.unconfirmed");
    case "pack.noPassphrase":
      return t("pack.noPassphrase");
    case "pack.passphrase":
      return t("pack.wrongPassphrase");
    case "pack.older":
      return t("pack.older", { at: failure.asOf, loaded: failure.loaded });
    case "pack.content":
      return t("pack.content", failure);
    case "pack.unreadable":
      return t("pack.gone");
    case "pack.cancelled":
      return t("pack.cancelled");
    case "pack.nobody":
      return t("pack.nobody");
    case "pack.noJourney":
      return t("pack.noJourney");
    case "pack.silent":
      return t("pack.silent");
    case "pack.noEngine":
      return t("pack.noEngine", failure);
    case "pack.broken":
      return t("pack.broken", { reason: failure.message });
    default:
      return toTrouble(failure);
  }
}
