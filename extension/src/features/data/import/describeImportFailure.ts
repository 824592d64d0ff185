import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/t";
import { type Trouble, toTrouble } from "../toTrouble";
import { toKindLabel } from "./toKindLabel";
import type { ImportState } from "./useImport";

type AnyFailure = Extract<ImportState, { kind: "failed" }>["failure"];
type Failure = Exclude<AnyFailure, { code: "import.cancelled" }>;

/** Says why nothing of an import was stored, and what to do. */
export function describeImportFailure(failure: Failure): Trouble {
  // What became of it is not known when the engine falls silent.
  if (failure.code === "import.silent") return { sentence: t("data.failedSilent"), canStartOver: false };
  const reason = findReason(failure);
  if (typeof reason !== "string") {
    return { ...reason, sentence: t("data.nothingImported", { reason: reason.sentence }) };
  }
  return { sentence: t("data.nothingImported", { reason }), canStartOver: false };
}

function findReason(failure: Exclude<Failure, { code: "import.silent" }>): string | Trouble {
  switch (failure.code) {
    case "import.noFiles":
      return t("data.failedNoFiles");
    case "import.noJourney":
      return t("data.failedNoJourney");
    case "import.file": {
      const { name: file, kind, issue } = failure;
      return t("data.failedFile", { file, kind: toKindLabel(kind), reason: renderer.csv(issue) });
    }
    case "import.unreadable":
      return t("data.fileGone", { file: failure.name });
    case "import.noEngine":
      return t("data.failedEngine", { reason: failure.reason });
    case "import.broken":
      return t("data.failedBroken", { reason: failure.message });
    default:
      return toTrouble(failure);
  }
}
