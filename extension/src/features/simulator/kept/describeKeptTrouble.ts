import type { Result } from "@waypost/sdk";
import type { Outcome } from "../../../messaging/journeyMessages";
import type { CallError } from "../../../messaging/protocol";
import { renderer } from "../../../ui/renderer";
import { t } from "../../../ui/tSimulator";

/** Why nothing could be kept or read; undefined where it could. */
export function describeKeptTrouble(answer: Result<Outcome<unknown>, CallError>): string | undefined {
  if (!answer.ok) return answer.error.code === "bad-request" ? t("kept.tooLarge") : t("sim.silent");
  if (answer.value.ok) return undefined;
  const { error } = answer.value;
  switch (error.code) {
    case "store.unreadable":
      return t("kept.unreadable");
    case "store.conflict":
    case "store.full":
    case "store.newer":
    case "store.unavailable":
    case "store.keysLost":
    case "store.dataLost":
      return renderer.storeFailure(error);
    default:
      return t("sim.silent");
  }
}
