import type { Result } from "@waypost/sdk";
import type { ChangeError, Outcome } from "../../messaging/journeyMessages";

/** A result as a message can carry it: messages are JSON, in which an error would arrive as an empty object. */
export function toOutcome<Value>(result: Result<Value, ChangeError>): Outcome<Value> {
  return result.ok ? { ok: true, value: result.value } : { ok: false, error: toPlainFailure(result.error) };
}

/** A failure whose cause is text. */
export function toPlainFailure<Failure extends { readonly code: string }>(failure: Failure): Failure {
  return "cause" in failure ? { ...failure, cause: String(failure.cause) } : failure;
}
