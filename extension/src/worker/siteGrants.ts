import type { SiteState } from "../messaging/protocol";
import { pushToAllTabs } from "../messaging/push";
import type { Permissions } from "../platform/permissions";
import type { RegisteredScript, Scripting } from "../platform/scripting";
import { toSitePattern } from "../platform/sitePattern";
import type { Tabs } from "../platform/tabs";

const scriptId = "overlay";

export type SiteGrantsPlatform = {
  permissions: Pick<Permissions, "contains" | "grantedPatterns">;
  scripting: Scripting;
  tabs: Pick<Tabs, "matching" | "all" | "send">;
};

/** Keeps the overlay where the user wants it: on granted sites, at once, and nowhere else. */
export type SiteGrants = {
  /** Makes registration and open tabs agree with what is granted now. Rejects when the browser refuses the registration. */
  reconcile(): Promise<void>;
  isGranted(origin: string): Promise<boolean>;
  stateOf(origin: string): Promise<SiteState>;
};

/** `overlayFile` is the built overlay's path within the extension. */
export function createSiteGrants(
  { permissions, scripting, tabs }: SiteGrantsPlatform,
  overlayFile: string,
): SiteGrants {
  // Worker start and a change of grants come together; two registrations at once would be refused as duplicates.
  let last: Promise<void> = Promise.resolve();

  async function reconcileNow(): Promise<void> {
    const patterns = (await permissions.grantedPatterns()).filter(isWebPattern).sort();
    const registered = await scripting.findRegistered(scriptId);
    if (isCurrent(registered, overlayFile, patterns)) return;
    // Registration reaches only pages loaded later; open ones are told and injected now. It comes last, so that a worker
    // killed in between finds the difference again and repeats; the overlay knows when it is there already.
    await pushToAllTabs(tabs, { kind: "site.grants-changed" });
    const open = await tabs.matching(patterns);
    await Promise.all(open.map((tab) => scripting.inject(tab.id, overlayFile).catch(() => undefined)));
    await register(scripting, registered, { id: scriptId, file: overlayFile, patterns });
  }

  const isGranted = async (origin: string) => {
    const pattern = toSitePattern(origin);
    return pattern !== undefined && permissions.contains(pattern);
  };

  return {
    reconcile() {
      last = last.catch(() => undefined).then(reconcileNow);
      return last;
    },
    isGranted,
    async stateOf(origin) {
      if (toSitePattern(origin) === undefined) return { kind: "not-a-site" };
      return { kind: (await isGranted(origin)) ? "granted" : "not-granted", origin };
    },
  };
}

function isCurrent(registered: RegisteredScript | undefined, file: string, patterns: string[]): boolean {
  if (registered === undefined) return patterns.length === 0;
  return registered.file === file && [...registered.patterns].sort().join() === patterns.join();
}

async function register(
  scripting: Scripting,
  registered: RegisteredScript | undefined,
  wanted: RegisteredScript,
): Promise<void> {
  if (wanted.patterns.length === 0) return scripting.unregister(wanted.id);
  return registered === undefined ? scripting.register(wanted) : scripting.update(wanted);
}

function isWebPattern(pattern: string): boolean {
  return /^(https?|\*):\/\//.test(pattern);
}
