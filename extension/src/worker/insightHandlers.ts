import type { Call } from "../messaging/call";
import type { Outcome } from "../messaging/journeyMessages";
import type { CallError } from "../messaging/protocol";
import type { Handlers } from "../messaging/serve";
import type { Offscreen } from "../platform/offscreen";
import { enginePath } from "./bulkHandlers";

/** Lets the engine count: nobody is folded in the service worker, which may die in the middle. */
export function createInsightHandlers(
  offscreen: Offscreen,
  call: Call,
): Pick<Handlers<"worker">, "journey.counts" | "guard.count"> {
  async function ask<Value>(
    question: () => Promise<{ ok: true; value: Outcome<Value> } | { ok: false; error: CallError }>,
  ): Promise<Outcome<Value>> {
    try {
      await offscreen.ensure(enginePath);
    } catch (cause) {
      return { ok: false, error: { code: "store.unavailable", cause: String(cause) } };
    }
    const answer = await question();
    return answer.ok
      ? answer.value
      : { ok: false, error: { code: "store.unavailable", cause: answer.error.code } };
  }
  return {
    "journey.counts": (request) => ask(() => call("engine.counts", request)),
    "guard.count": (request) => ask(() => call("engine.guard", request)),
  };
}
