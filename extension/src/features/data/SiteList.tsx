import { t } from "../../ui/t";

export type SiteListProps = { sites: readonly string[]; manageUrl(site: string): string };

/** The sites that Waypost is shown on, each with the way there and the way to withdraw it. */
export function SiteList({ sites, manageUrl }: SiteListProps) {
  if (sites.length === 0) return <p>{t("data.noSite")}</p>;
  return (
    <>
      <p>{t("data.siteCount", { count: sites.length })}</p>
      <ul className="data-sites">
        {sites.map((site) => (
          <li key={site}>
            <a href={site} target="_blank" rel="noreferrer">
              {new URL(site).host}
            </a>
            <a
              className="data-manage"
              href={manageUrl(site)}
              target="_blank"
              rel="noreferrer"
              aria-label={t("data.manageSiteOf", { site: new URL(site).host })}
            >
              {t("data.manageSite")}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}
