import type { Diagnostic, StoreFailure } from "@waypost/sdk";
import type { ChangeError } from "../../messaging/journeyMessages";
import type { CallError } from "../../messaging/protocol";
import { renderer } from "../../ui/renderer";
import { t } from "../../ui/tStudio";

/** Why something could not be done, as a person reads it. */
export type Trouble = {
  sentence: string;
  /** The draft that could not be opened, as it is kept. */
  text?: string;
};

/** Says why a journey that is kept cannot be opened, such as one that a later version wrote. */
export function toUnopened([first]: readonly Diagnostic[]): Trouble {
  const reason = first === undefined ? "" : renderer.diagnostic(first);
  return { sentence: t("studio.notOpened", { reason }) };
}

/** Says why the store, or the way to it, refused. */
export function toTrouble(
  error: CallError | ChangeError | StoreFailure | { code: "draft-refused" },
): Trouble {
  switch (error.code) {
    case "store.conflict":
    case "store.full":
    case "store.newer":
    case "store.unreadable":
    case "store.unavailable":
    case "store.keysLost":
    case "store.dataLost":
      return { sentence: renderer.storeFailure(error) };
    case "unreachable":
      return { sentence: t("studio.silent") };
    case "context-invalidated":
      return { sentence: t("studio.updated") };
    case "not-allowed":
      return { sentence: t("studio.notAllowed") };
    case "draft-refused":
      return { sentence: t("studio.refused") };
    default:
      return { sentence: t("studio.broken", { reason: error.code }) };
  }
}
