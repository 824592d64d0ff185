import type { Sender } from "../messaging/findSender";
import type { CallContext } from "../messaging/serve";

/** The overlay that asked; throws for anybody else, whom the contract keeps from asking. */
export function requireOverlay({
  sender,
}: Pick<CallContext, "sender">): Extract<Sender, { kind: "overlay" }> {
  if (sender.kind !== "overlay") throw new Error(`expected the overlay, got ${sender.kind}`);
  return sender;
}
