import type { Handlers } from "../messaging/serve";
import { findSite } from "../platform/sitePattern";
import type { Tabs } from "../platform/tabs";
import type { SiteGrants } from "./siteGrants";

type SiteHandlers = Pick<Handlers<"worker">, "site.state" | "site.grant-changed">;

/** Answers whether a site is granted, and follows when that changed. */
export function createSiteHandlers(grants: SiteGrants, tabs: Pick<Tabs, "findActive">): SiteHandlers {
  return {
    async "site.state"(request, { sender }) {
      if (sender.kind === "overlay") return grants.stateOf(sender.origin);
      const origin = request.origin ?? findSite((await tabs.findActive())?.url);
      return origin === undefined ? { kind: "not-a-site" } : grants.stateOf(origin);
    },

    async "site.grant-changed"({ origin }) {
      await grants.reconcile();
      return grants.stateOf(origin);
    },
  };
}
