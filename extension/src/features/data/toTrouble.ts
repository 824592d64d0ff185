import type { StoreFailure } from "@waypost/sdk";
import type { ChangeError } from "../../messaging/journeyMessages";
import type { CallError } from "../../messaging/protocol";
import { renderer } from "../../ui/renderer";
import { t } from "../../ui/t";

/** Why something could not be done, as a person reads it. */
export type Trouble = {
  sentence: string;
  /** Nothing that is stored can be read any more: the only way on is an empty store. */
  canStartOver: boolean;
};

/** Says why the store, or the way to it, refused. */
export function toTrouble(error: CallError | ChangeError | StoreFailure): Trouble {
  switch (error.code) {
    case "store.conflict":
    case "store.full":
    case "store.newer":
    case "store.unreadable":
    case "store.unavailable":
      return { sentence: renderer.storeFailure(error), canStartOver: false };
    case "store.keysLost":
    case "store.dataLost":
      return { sentence: renderer.storeFailure(error), canStartOver: true };
    case "unreachable":
      return { sentence: t("data.silent"), canStartOver: false };
    case "context-invalidated":
      return { sentence: t("data.updated"), canStartOver: false };
    default:
      return { sentence: t("data.broken", { reason: error.code }), canStartOver: false };
  }
}
