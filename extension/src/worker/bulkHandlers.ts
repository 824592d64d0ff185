import type { Call } from "../messaging/call";
import type { Handlers } from "../messaging/serve";
import type { Offscreen } from "../platform/offscreen";

export const enginePath = "tabs/engine.html";

/** Starts the engine's document where it is not open, and asks whether its worker answers. */
export function createBulkHandlers(offscreen: Offscreen, call: Call): Pick<Handlers<"worker">, "bulk.state"> {
  return {
    async "bulk.state"() {
      try {
        await offscreen.ensure(enginePath);
      } catch (cause) {
        return { kind: "unavailable", reason: cause instanceof Error ? cause.message : String(cause) };
      }
      const answer = await call("engine.ping", {});
      return answer.ok ? { kind: "ready" } : { kind: "unavailable", reason: answer.error.code };
    },
  };
}
