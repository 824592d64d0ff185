import { useState } from "react";
import type { Call } from "../../../messaging/call";
import type { LoadedPack } from "../../../messaging/packChannel";
import type { Permissions } from "../../../platform/permissions";
import { toSitePattern } from "../../../platform/sitePattern";
import { Button } from "../../../ui/Button";
import { Notice } from "../../../ui/Notice";
import { t } from "../../../ui/t";
import { describeRejected } from "./describeRejected";

export type LoadedPackViewProps = {
  report: LoadedPack;
  /** Sites that are allowed already. */
  sites: readonly string[];
  call: Call;
  permissions: Pick<Permissions, "request">;
};

/** What became of a pack, and the one click that is left. */
export function LoadedPackView({ report, sites, call, permissions }: LoadedPackViewProps) {
  const { title, asOf, people, kept, rejected } = report;
  const missing = report.sites.filter((site) => !sites.includes(site));
  return (
    <div className="data-summary">
      <Notice tone={rejected.length === 0 ? "good" : "warn"}>
        <p>{t("pack.loaded", { title, at: asOf })}</p>
        <p>{t("pack.loadedPeople", people)}</p>
        {people.archived > 0 && <p>{t("pack.loadedArchived", { count: people.archived })}</p>}
        {kept > 0 && <p>{t("pack.loadedKept", { count: kept })}</p>}
      </Notice>
      {rejected.length > 0 && (
        <>
          <p>{t("pack.loadedRejected", { count: rejected.length })}</p>
          <ul className="data-reason">
            {rejected.map((each) => (
              <li key={`${each.name} ${each.code}`}>{describeRejected(each)}</li>
            ))}
          </ul>
        </>
      )}
      {missing.length > 0 && (
        <>
          <p>{t("pack.allowSites")}</p>
          <div className="data-actions">
            {missing.map((site) => (
              <AllowSite key={site} site={site} call={call} permissions={permissions} />
            ))}
          </div>
        </>
      )}
    </div>
  );
}

type AllowSiteProps = Pick<LoadedPackViewProps, "call" | "permissions"> & { site: string };

function AllowSite({ site, call, permissions }: AllowSiteProps) {
  const [isRefused, setRefused] = useState(false);
  const host = new URL(site).host;
  const allow = () => {
    const pattern = toSitePattern(site);
    if (pattern === undefined) return;
    // Nothing may be awaited before this: the browser asks the user only within the click.
    void permissions.request(pattern).then(async (isGranted) => {
      setRefused(!isGranted);
      if (isGranted) await call("site.grant-changed", { origin: site });
    });
  };
  return (
    <>
      <Button weight="primary" onClick={allow}>
        {t("pack.allowSite", { site: host })}
      </Button>
      {isRefused && <Notice tone="plain">{t("pack.siteRefused", { site: host })}</Notice>}
    </>
  );
}
