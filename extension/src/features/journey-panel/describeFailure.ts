import type { Result } from "@waypost/sdk";
import type { ChangeError, Outcome } from "../../messaging/journeyMessages";
import type { CallError } from "../../messaging/protocol";
import { renderer } from "../../ui/renderer";
import { t } from "../../ui/t";
import { toFieldLabel } from "./log/toFieldLabel";

/** Why the worker did not do what was asked, or could not be asked. */
export type PanelFailure = CallError | ChangeError;

/** Why an answer brings nothing; undefined where it brings something. */
export function findFailure(answer: Result<Outcome<unknown>, CallError>): PanelFailure | undefined {
  if (!answer.ok) return answer.error;
  return answer.value.ok ? undefined : answer.value.error;
}

/** A failure in a sentence: what happened and what to do. */
export function describeFailure(failure: PanelFailure): string {
  switch (failure.code) {
    case "context-invalidated":
      return t("panel.extensionUpdated");
    case "unreachable":
      return t("panel.workerUnreachable");
    case "not-allowed":
      return t("panel.siteWithdrawn");
    case "unknown-message":
      return t("panel.ownMistake", { detail: failure.name });
    case "bad-request":
      return t("panel.ownMistake", { detail: failure.issues.join("; ") });
    case "handler-failed":
      return t("panel.ownMistake", { detail: failure.message });
    case "person.unknown":
      return t("panel.personGone");
    case "entry.unknown":
      return t("panel.entryGone");
    case "entry.exported":
      return t("panel.entryExported");
    case "note.refused":
      return t("panel.noteRefused");
    case "entry.not-loggable":
      return t("panel.notLoggable", { type: failure.type });
    case "entry.payload":
      return t("panel.fieldRefused", { field: toFieldLabel(failure.field) });
    case "entry.reason":
      return t("panel.reasonRefused");
    case "entry.date":
      return t("panel.dateRefused");
    case "page.no-record":
      return t("panel.recordGone");
    default:
      return renderer.storeFailure(failure);
  }
}

/** What the user can do about it here; nothing where only the page or the browser can. */
export function findRemedy(failure: PanelFailure): "retry" | "open-data" | undefined {
  switch (failure.code) {
    case "context-invalidated":
    case "not-allowed":
    case "store.newer":
      return undefined;
    case "store.keysLost":
    case "store.dataLost":
    case "store.unreadable":
      return "open-data";
    default:
      return "retry";
  }
}
