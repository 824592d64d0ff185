import type { Result } from "@waypost/sdk";
import { type Runtime, runtime } from "../platform/runtime";
import {
  type CallEnvelope,
  type CallError,
  isRepeatable,
  type MessageName,
  type RequestOf,
  type ResponseOf,
  recipientOf,
} from "./protocol";

/** Asks the worker (or the engine) and answers always; it never rejects. */
export type Call = <Name extends MessageName>(
  name: Name,
  request: RequestOf<Name>,
) => Promise<Result<ResponseOf<Name>, CallError>>;

/** A call over the given runtime; `newRequestId` must never give the same id twice. */
export function createCall(via: Pick<Runtime, "send" | "isContextValid">, newRequestId: () => string): Call {
  return async <Name extends MessageName>(name: Name, request: RequestOf<Name>) => {
    const envelope: CallEnvelope = {
      waypost: "call",
      to: recipientOf(name),
      id: newRequestId(),
      name,
      request,
    };
    let failure: CallError = { code: "unreachable", cause: undefined };
    for (let attempt = 0; attempt < (isRepeatable(name) ? 2 : 1); attempt += 1) {
      if (!via.isContextValid()) return { ok: false, error: { code: "context-invalidated" } };
      try {
        const answer = await via.send(envelope);
        if (isAnswer<ResponseOf<Name>>(answer)) return answer;
        failure = { code: "unreachable", cause: answer };
      } catch (cause) {
        failure = { code: "unreachable", cause };
      }
    }
    return { ok: false, error: via.isContextValid() ? failure : { code: "context-invalidated" } };
  };
}

/** Sound as far as the other side is ours: the browser delivers answers of our own extension only. */
function isAnswer<Response>(answer: unknown): answer is Result<Response, CallError> {
  return typeof answer === "object" && answer !== null && "ok" in answer;
}

/** 128 bits of luck as text. Not crypto.randomUUID: a CRM page served over plain http does not have it. */
export function createId(): string {
  return Array.from(crypto.getRandomValues(new Uint32Array(4)), (part) =>
    part.toString(16).padStart(8, "0"),
  ).join("");
}

/** Asks over the extension's messages. */
export const call: Call = createCall(runtime, createId);
