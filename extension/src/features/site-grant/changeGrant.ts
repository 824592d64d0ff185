import type { Call } from "../../messaging/call";
import type { SiteState } from "../../messaging/protocol";
import type { Permissions } from "../../platform/permissions";
import { toSitePattern } from "../../platform/sitePattern";

export type GrantPlatform = { call: Call; permissions: Pick<Permissions, "request" | "remove"> };
export type GrantChange = "grant" | "withdraw";
export type GrantOutcome =
  | { kind: "changed"; site: SiteState }
  | { kind: "refused"; reason: "grantDeclined" | "removeRefused" | "workerSilent" };

/** Asks the browser to grant or withdraw a site, then waits until the overlay followed. Must be called within a click. */
export async function changeGrant(
  { call, permissions }: GrantPlatform,
  change: GrantChange,
  origin: string,
): Promise<GrantOutcome> {
  const pattern = toSitePattern(origin);
  const reason = change === "grant" ? "grantDeclined" : "removeRefused";
  if (pattern === undefined) return { kind: "refused", reason };
  // The browser rejects what it will not even ask about, such as a site that a company's policy decides on.
  const isDone = await permissions[change === "grant" ? "request" : "remove"](pattern).catch(() => false);
  if (!isDone) return { kind: "refused", reason };
  const answer = await call("site.grant-changed", { origin });
  return answer.ok ? { kind: "changed", site: answer.value } : { kind: "refused", reason: "workerSilent" };
}
