import type { Call } from "../../../messaging/call";
import { readHash } from "../route/address";

/** Shows in a tab of its own what the docked studio shows, and closes the dock once that is there. */
export async function openInTab(call: Call): Promise<void> {
  const answer = await call("studio.open-tab", { address: readHash() });
  if (answer.ok) void call("studio.dock", { command: "close" });
}
